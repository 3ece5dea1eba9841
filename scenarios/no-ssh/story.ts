/**
 * Brackwater College, two days in June. Courses can be booked from Wednesday at 08:30 UTC; at a quarter to
 * nine nobody gets onto the web server any more, and soon the portal is gone, too.
 */
import { HOUR } from '@/lib/simulate/clock';
import { Network } from '@/lib/simulate/habits/network';
import { defineStory } from '@/lib/simulate/story';
import { cast, FLOW_GROUP, SEED } from './cast';
import { decisions } from './decisions';
import { changes, machines, people } from './office';
import { Portal } from './portal';
import { ssh } from './ssh';
import { healthChecks, visitors } from './visitors';

export const story = defineStory({
  seed: SEED,
  start: '2026-06-23T04:00:00Z',
  fix: '2026-06-24T11:00:00Z',
  after: 2 * HOUR,
  build(sim) {
    const all = cast();
    const { own, instances, acls } = all;
    const aclOf = (to: typeof instances.web) =>
      to === instances.web ? all.association.acl : acls.usual;
    const network = new Network(sim, own, aclOf, FLOW_GROUP);
    const portal = new Portal(sim, instances.web);
    people(sim, all);
    machines(sim, all, portal);
    visitors(sim, network, portal);
    healthChecks(sim, network, portal);
    ssh(sim, network, portal, all);
    changes(sim, all, portal);
    decisions(sim, all, portal);
  },
});
