/** A week at Quillmark Press: an alarm that rings all day, and two nights on which it does not. */
import { DAY } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { alarm } from './alarm';
import { SEED } from './cast';
import { machines } from './machines';
import { response } from './response';
import { staff } from './staff';
import { visitor } from './visitor';

export const story = defineStory({
  seed: SEED,
  start: '2026-09-07T00:00:00Z',
  fix: '2026-09-14T08:00:00Z',
  after: DAY,
  build(sim) {
    const watched = alarm(sim);
    staff(sim);
    machines(sim);
    visitor(sim);
    response(sim, watched);
  },
});
