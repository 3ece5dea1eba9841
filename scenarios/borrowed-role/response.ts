/** What may be decided, each by Ines in the role for it, and how it is taken back. */
import { revocation } from '@/lib/query/aws/policy-documents';
import { withKey } from '@/lib/simulate/caller';
import { isoSeconds } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import { startInstanceRefresh } from '@/lib/simulate/services/autoscaling';
import * as metadata from '@/lib/simulate/services/ec2-metadata';
import { deleteRolePolicy, putRolePolicy } from '@/lib/simulate/services/iam';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import type { Access, Way } from './access';
import { KEYS, NAT, OFFICE, PEOPLE, REGION, RESPONDER, ROLE, VISITOR_AGENT, VPC } from './cast';
import type { Fleet } from './fleet';
import { deniedElsewhere } from './policies';

/** The name that the console gives it. */
const REVOKED = 'AWSRevokeOlderSessions';
const PERIMETER = 'OnlyFromOurNetwork';

export function response(sim: Simulation, access: Access, fleet: Fleet): void {
  const host = { sourceIPAddress: OFFICE, userAgent: VISITOR_AGENT };
  const act = (operations: readonly Operation[]) => {
    const caller = withKey(PEOPLE.ines, KEYS.ines, host, REGION);
    const desk = sim.actor(`response/${sim.now}`, caller);
    takeRole(desk, RESPONDER, 'ines').steps(operations, [2, 6]);
  };

  undoable(sim, 'require-imdsv2', { where: 'one' }, ({ where }) => {
    const chosen = fleet.members.filter((one) => where !== 'one' || one === fleet.asked);
    const set = (tokens: 'required' | 'optional') => {
      for (const member of chosen) member.tokens = tokens;
      act([
        ...chosen.map(({ instance }) => metadata.modifyInstanceMetadataOptions(instance, tokens)),
        ...(where === 'template' ? [launchWith(fleet, tokens)] : []),
      ]);
    };
    set('required');
    return () => set('optional');
  });

  undoable(sim, 'revoke-sessions', { servers: 'leave' }, ({ servers }) => {
    access.revokedBefore = sim.now;
    const policy = putRolePolicy(ROLE, REVOKED, revocation(isoSeconds(sim.now)));
    act([policy, ...(servers === 'refresh' ? [startInstanceRefresh(fleet.group, 50)] : [])]);
    if (servers === 'refresh') fleet.refresh();
    return () => {
      access.revokedBefore = -Infinity;
      act([deleteRolePolicy(ROLE, REVOKED)]);
    };
  });

  undoable(sim, 'restrict-network', { from: 'vpc' }, ({ from }) => {
    const addresses = from === 'vpc' ? [] : [NAT];
    access.network = ({ address, endpoint }: Way) =>
      endpoint !== undefined || addresses.includes(address);
    act([putRolePolicy(ROLE, PERIMETER, deniedElsewhere(VPC, addresses))]);
    return () => {
      access.network = undefined;
      act([deleteRolePolicy(ROLE, PERIMETER)]);
    };
  });

  undoable(sim, 'detach-profile', {}, () => {
    const chosen = [...fleet.members];
    for (const member of chosen) member.hasProfile = false;
    act(chosen.map(({ instance }) => metadata.disassociateIamInstanceProfile(instance)));
    return () => {
      for (const member of chosen) member.hasProfile = true;
      act(chosen.map(({ instance }) => metadata.associateIamInstanceProfile(instance)));
    };
  });
}

/** A new version of the template; the group launches the latest. */
function launchWith(fleet: Fleet, tokens: 'required' | 'optional'): Operation {
  const { version } = fleet.template;
  fleet.template = { tokens, version: version + 1 };
  return metadata.createLaunchTemplateVersion(fleet.group, version, tokens);
}
