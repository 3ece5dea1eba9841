/** Five days of the uploads of Kestrel Journal, up to a Monday morning, and on from there. */
import { HOUR } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { SEED } from './cast';
import { members } from './members';
import { people } from './people';
import { response } from './response';
import { Script } from './script';
import { visitors } from './visitors';

export const AFTER = 2 * HOUR;

export const story = defineStory({
  seed: SEED,
  start: '2026-05-13T00:00:00Z',
  fix: '2026-05-18T09:00:00Z',
  after: AFTER,
  build(sim) {
    const access = new Access();
    people(sim, access);
    members(sim, access);
    visitors(sim, access);
    response(sim, access, new Script(sim, access));
  },
});
