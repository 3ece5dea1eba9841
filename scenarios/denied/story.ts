/** Lodestar Tides, a week in November: releases that are refused for one reason after the other. */
import { HOUR } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { SEED } from './cast';
import { changes } from './changes';
import { checks } from './checks';
import { machines } from './machines';
import { Pipelines } from './releases';
import { response } from './response';
import { staff } from './staff';

export const story = defineStory({
  seed: SEED,
  start: '2026-11-09T05:00:00Z',
  fix: '2026-11-13T10:00:00Z',
  after: 4 * HOUR,
  build(sim) {
    const access = new Access();
    staff(sim);
    machines(sim);
    changes(sim, access);
    checks(sim, new Pipelines(sim, access));
    response(sim, access);
  },
});
