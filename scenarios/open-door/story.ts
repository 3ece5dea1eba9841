/**
 * The Halden shop, three days in May. On Tuesday evening a port is opened on the group of the web
 * servers; on Wednesday morning a report says so.
 */
import { withKey } from '@/lib/simulate/caller';
import { takeRole } from '@/lib/simulate/habits/sessions';
import { Network } from '@/lib/simulate/habits/network';
import type { Operation } from '@/lib/simulate/operation';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as network from '@/lib/simulate/services/ec2-network';
import type { Simulation } from '@/lib/simulate/simulation';
import { defineStory } from '@/lib/simulate/story';
import type { Rule } from '@/lib/simulate/world/network';
import {
  cast,
  FLOW_GROUP,
  GUEST,
  PROVIDER,
  REGION,
  SEED,
  SSH_FROM_ANYWHERE,
  sshFromOffice,
} from './cast';
import type { Cast } from './cast';
import { guest } from './guest';
import { AFTER, auditor, changes, evening, people, pipeline, shop } from './office';
import { colleagues, guessers, internet } from './traffic';

export const story = defineStory({
  seed: SEED,
  start: '2026-05-18T05:00:00Z',
  fix: '2026-05-20T07:30:00Z',
  after: AFTER,
  build(sim) {
    const all = cast();
    const subnet = new Network(sim, all.own, () => all.acl, FLOW_GROUP);
    people(sim, all);
    changes(sim, all);
    pipeline(sim, subnet, all);
    auditor(sim, subnet, all);
    shop(sim, all);
    internet(sim, subnet, all);
    colleagues(sim, subnet, all);
    evening(sim, subnet, all);
    guessers(sim, subnet, all);
    guest(sim, subnet, all);
    plans(sim, all);
  },
});

/** What may be decided, and how each is taken back: by Robin, with the role for it. */
function plans(
  sim: Simulation,
  { acl, groups: { web }, instances, people, keys, hosts, roles }: Cast,
) {
  const robin = sim.actor('robin', withKey(people.robin, keys.robin, hosts.responder, REGION));
  const responder = (operations: readonly Operation[]) =>
    takeRole(robin, roles.responder, 'robin').steps(operations, [1, 3]);
  const open = (rules: readonly Rule[]) => {
    web.ingress.push(...rules);
    return network.authorizeSecurityGroupIngress(web, rules);
  };
  const close = (rules: readonly Rule[]) => {
    web.ingress = web.ingress.filter((rule) => !rules.includes(rule));
    return network.revokeSecurityGroupIngress(web, rules);
  };

  sim.plan('revoke-rule', {}, () => responder([close([SSH_FROM_ANYWHERE])]));
  sim.plan('revoke-rule/undo', {}, () => responder([open([SSH_FROM_ANYWHERE])]));

  let office = sshFromOffice(PROVIDER);
  sim.plan('office-range', { range: PROVIDER }, ({ range }) => {
    office = sshFromOffice(range);
    responder([open([office]), close([SSH_FROM_ANYWHERE])]);
  });
  sim.plan('office-range/undo', {}, () => responder([open([SSH_FROM_ANYWHERE]), close([office])]));

  let cleared: readonly Rule[] = [];
  sim.plan('clear-group', {}, () => {
    cleared = web.ingress;
    responder([close(cleared)]);
  });
  sim.plan('clear-group/undo', {}, () => responder([open(cleared)]));

  const number = 90;
  sim.plan('deny-address', {}, () => {
    const everything = { protocol: '-1', from: 0, to: 65_535 } as const;
    const entry = { ...everything, number, allow: false, egress: false, cidr: `${GUEST}/32` };
    acl.entries.push(entry);
    responder([network.createNetworkAclEntry(acl, entry)]);
  });
  sim.plan('deny-address/undo', {}, () => {
    acl.entries = acl.entries.filter((entry) => entry.number !== number);
    responder([network.deleteNetworkAclEntry(acl, { number, egress: false })]);
  });

  sim.plan('stop-instance', {}, () => {
    instances.web2.state = 'stopped';
    responder([ec2.stopInstances([instances.web2])]);
  });
  sim.plan('stop-instance/undo', {}, () => {
    instances.web2.state = 'running';
    responder([ec2.startInstances([instances.web2])]);
  });
}
