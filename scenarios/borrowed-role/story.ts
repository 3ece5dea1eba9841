/**
 * Fennel Boxes, three days in September. The site fetches links for its visitors; on Wednesday night it
 * fetches the credentials of the server that it runs on, and they are used from elsewhere.
 */
import { HOUR } from '@/lib/simulate/clock';
import { defineStory } from '@/lib/simulate/story';
import { Access } from './access';
import { application, stockExport } from './application';
import { SEED } from './cast';
import { Fleet } from './fleet';
import { response } from './response';
import { auditor, ines, people } from './staff';
import { visitor } from './visitor';
import { customers, probers } from './website';

/** How long the account is watched after a decision. */
export const AFTER = 2 * HOUR;

export const story = defineStory({
  seed: SEED,
  start: '2026-09-15T05:00:00Z',
  fix: '2026-09-17T12:00:00Z',
  after: AFTER,
  build(sim) {
    const access = new Access();
    const fleet = new Fleet(sim, (member) => application(sim, access, member));
    const [first] = fleet.members;
    if (first) {
      stockExport(sim, access, first);
      // It does not answer any more, and Auto Scaling puts another one in its place.
      sim.at('2026-09-16T03:11:26Z', () => fleet.replace(first));
    }
    people(sim);
    ines(sim);
    auditor(sim);
    customers(sim);
    probers(sim);
    visitor(sim, access, fleet);
    response(sim, access, fleet);
  },
});
