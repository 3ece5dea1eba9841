/** Three weeks at Brackwater Diagnostics, up to the morning when the backup failed, and on from there. */
import { HOUR } from '@/lib/simulate/clock';
import { daily } from '@/lib/simulate/habits/daily';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { SEED } from './cast';
import { changes } from './changes';
import { response } from './response';
import { comeBack } from './return';
import { audit } from './routine/audit';
import { guests } from './routine/guests';
import { people } from './routine/people';
import { servers } from './routine/servers';
import { Stranger } from './stranger';

export const AFTER = HOUR;

export const story = defineStory({
  seed: SEED,
  start: '2026-09-07T00:00:00Z',
  fix: '2026-09-28T09:00:00Z',
  after: AFTER,
  // Every day is one of its own: of the routine, this day is enough.
  lead: 9 * HOUR,
  build(sim, routine) {
    const access = new Access();
    daily(sim, routine, (day) => {
      servers(sim, day);
      guests(sim, day, access);
      audit(sim, day);
      people(sim, day, access);
    });
    changes(sim);
    comeBack(new Stranger(sim, access));
    response(sim, access);
  },
});
