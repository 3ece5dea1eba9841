/** Twelve days at Tessel Pictures, up to the morning on which an alert names Jane, and on from there. */
import { DAY } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { SEED } from './cast';
import { machines } from './machines';
import { response } from './response';
import { staff } from './staff';
import { visitor } from './visitor';

export const AFTER = DAY;

export const story = defineStory({
  seed: SEED,
  start: '2026-10-05T00:00:00Z',
  fix: '2026-10-16T09:00:00Z',
  after: AFTER,
  build(sim) {
    const access = new Access();
    staff(sim, access);
    machines(sim, access);
    visitor(sim, access);
    response(sim, access);
  },
});
