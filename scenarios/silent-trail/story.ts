/** A week at Kestrel Charts, up to the Monday on which a trail turned out to be a new one, and on from there. */
import { HOUR } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { FIX, SEED } from './cast';
import { Intruder } from './intruder';
import { machines } from './machines';
import { platform } from './platform';
import { response } from './response';
import { staff } from './staff';

export const AFTER = 2 * HOUR;

export const story = defineStory({
  seed: SEED,
  start: '2026-05-10T00:00:00Z',
  fix: FIX,
  after: AFTER,
  build(sim) {
    const access = new Access();
    staff(sim);
    machines(sim, access);
    platform(sim, access);
    new Intruder(sim, access);
    response(sim, access);
  },
});
