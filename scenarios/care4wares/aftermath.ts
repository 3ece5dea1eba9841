/**
 * The hours after four o'clock: the thief is signed in still, the donors go on giving. What was written
 * down until then is fixed (story.ts), so this account starts with the first decision.
 */
import { MINUTE } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { containment } from './containment';
import { thief } from './thief';
import { donors, mcskidy } from './town';

export const AFTER = 40 * MINUTE;

export const aftermath = defineStory({
  seed: 'care4wares',
  start: '2024-11-28T15:59:00Z',
  fix: '2024-11-28T16:00:00Z',
  after: AFTER,
  build(sim) {
    const access = new Access();
    donors(sim, access);
    mcskidy(sim, access);
    thief(sim, access);
    containment(sim, access);
  },
});
