/** What may be decided, and how each is taken back: by Niamh, with the role for it. */
import { withKey } from '@/lib/simulate/caller';
import { SECOND } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as network from '@/lib/simulate/services/ec2-network';
import type { Simulation } from '@/lib/simulate/simulation';
import { answersTo, REGION, RESPONDER, SSH_FROM_ANYWHERE, type Cast } from './cast';
import { associate } from './office';
import type { Portal } from './portal';

export function decisions(sim: Simulation, cast: Cast, portal: Portal): void {
  const { acls, groups, instances, people, keys, roles } = cast;
  const { web } = instances;
  const niamh = sim.actor('niamh', withKey(people.niamh, keys.niamh, RESPONDER, REGION));
  const responder = (...operations: readonly Operation[]) =>
    takeRole(niamh, roles.responder, 'niamh').steps(operations, [2, 4]);

  sim.plan('open-group', {}, () => {
    groups.web.ingress.push(SSH_FROM_ANYWHERE);
    responder(network.authorizeSecurityGroupIngress(groups.web, [SSH_FROM_ANYWHERE]));
  });
  sim.plan('open-group/undo', {}, () => {
    groups.web.ingress = groups.web.ingress.filter((rule) => rule !== SSH_FROM_ANYWHERE);
    responder(network.revokeSecurityGroupIngress(groups.web, [SSH_FROM_ANYWHERE]));
  });

  sim.plan('reboot', {}, () => {
    responder(ec2.rebootInstances([web]));
    portal.reboot();
  });
  // What is done is done: there is nothing that would take it back.
  sim.plan('reboot/undo', {}, () => responder(ec2.describeInstanceStatus([web.id])));

  sim.plan('allow-answers', { ports: '22-22' }, ({ ports }) => {
    const [from = 0, to = 0] = ports.split('-').map(Number);
    const entry = answersTo(from, to);
    acls.strict.entries = [...acls.strict.entries.filter(({ number }) => number !== 130), entry];
    responder(network.createNetworkAclEntry(acls.strict, entry));
  });
  sim.plan('allow-answers/undo', {}, () => {
    const entry = { number: 130, egress: true };
    acls.strict.entries = acls.strict.entries.filter(({ number }) => number !== entry.number);
    responder(network.deleteNetworkAclEntry(acls.strict, entry));
  });

  sim.plan('old-acl', {}, () => responder(associate(cast, acls.usual)));
  sim.plan('old-acl/undo', {}, () => responder(associate(cast, acls.strict)));

  let before = portal.type;
  const resize = (type: string) => {
    before = portal.type;
    const actor = takeRole(niamh, roles.responder, 'niamh');
    actor.call(ec2.stopInstances([web]));
    portal.stop();
    sim.after(71 * SECOND, () => {
      actor.call(ec2.modifyInstanceAttribute(web, { instanceType: { value: type } }));
      portal.type = type;
    });
    sim.after(80 * SECOND, () => {
      actor.call(ec2.startInstances([web]));
      portal.start();
    });
  };
  sim.plan('resize', { type: 't3.medium' }, ({ type }) => resize(type));
  sim.plan('resize/undo', {}, () => resize(before));
}
