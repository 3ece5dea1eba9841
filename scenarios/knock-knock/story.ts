/** A week of sign-ins at Halden Freight, up to the morning when a customer rang, and on from there. */
import { HOUR } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { SEED } from './cast';
import { machines } from './machines';
import { response } from './response';
import { signIns } from './sign-ins';
import { staff } from './staff';
import { Visitor } from './visitor';

export const AFTER = 2 * HOUR;

export const story = defineStory({
  seed: SEED,
  start: '2026-03-04T00:00:00Z',
  fix: '2026-03-11T09:00:00Z',
  after: AFTER,
  build(sim) {
    const access = new Access();
    staff(sim, access);
    machines(sim, access);
    signIns(sim);
    new Visitor(sim, access);
    response(sim, access);
  },
});
