/** The account's working days, and what colleagues changed in them. */
import type { Actor } from '@/lib/simulate/actor';
import { withKey, type Caller } from '@/lib/simulate/caller';
import { DAY, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { instanceHabit, instanceRole, scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { signIn } from '@/lib/simulate/habits/sessions';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as network from '@/lib/simulate/services/ec2-network';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import type { NetworkAcl } from '@/lib/simulate/world/network';
import {
  ACCOUNT,
  associationOf,
  AUDITOR,
  DESKS,
  FOR_TRAINING,
  KEY_PAIR,
  OFFICE_HOURS,
  REGION,
  STRICT,
} from './cast';
import type { Cast } from './cast';
import type { Portal } from './portal';

type Desk = keyof typeof DESKS;
const mfa = (name: string) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`;

export function people(sim: Simulation, { people: staff }: Cast): void {
  const instances = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const pages = [
    instances,
    instances,
    [describeAlarms()],
    [describeLogGroups('/portal')],
    [describeLoadBalancers(), ec2.describeSubnets()],
    [ec2.describeSecurityGroups(), ec2.describeVpcs(), ec2.describeNetworkAcls()],
    [ec2.describeVolumes(), ec2.describeSnapshots()],
  ];
  const pauses = { orla: [7, 30], declan: [5, 24], priya: [9, 36], finn: [6, 28] } as const;
  for (const name of Object.keys(pauses) as Desk[])
    officeWorker(sim, {
      user: staff[name],
      seat: DESKS[name],
      mfa: mfa(name),
      pause: pauses[name],
      region: REGION,
      hours: OFFICE_HOURS,
      pages,
    });
}

/** The portal reads its settings with the instance's role; the auditor asks at night. */
export function machines(sim: Simulation, cast: Cast, portal: Portal): void {
  const { own, instances, people: staff, keys, roles } = cast;
  const { web } = instances;
  const host = { sourceIPAddress: web.publicIp ?? '', userAgent: 'aws-sdk-java/2.36.3 md/io#sync md/http#Apache ua/2.1 os/Linux#6.1.140 lang/java#21.0.8' }; // prettier-ignore
  const credentials = instanceRole(sim, own, web, host);
  // A program that was killed asks for nothing.
  const settings = () => (portal.answers ? [getParameter('/portal/settings')] : []);
  instanceHabit(sim, web, credentials, 10 * MINUTE, settings);
  const auditor = sim.actor('auditor', withKey(staff.auditor, keys.auditor, AUDITOR, REGION));
  const questions = [
    iam.getAccountSummary(),
    iam.listUsers(),
    iam.listRoles(),
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeNetworkAcls(),
    ec2.describeNetworkInterfaces(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
  ];
  const night = () =>
    scan(auditor, roles.auditor, 'nightly-scan', [REGION, 'eu-central-1', 'us-east-1'], questions);
  sim.every(DAY, night, { from: millis('2026-06-24T02:00:09Z') });
}

export function changes(sim: Simulation, cast: Cast, portal: Portal): void {
  const { groups, instances, acls, keyPairs } = cast;
  const { web, jobs, staging } = instances;

  at(sim, cast, 'orla', '2026-06-23T09:14:20Z', (orla) => {
    acls.strict.entries = [...STRICT];
    const entries = STRICT.map((entry) => network.createNetworkAclEntry(acls.strict, entry));
    sim.after(4 * MINUTE, () => orla.steps(entries, [14, 40]));
  });
  at(sim, cast, 'declan', '2026-06-23T12:05:40Z', (declan) => {
    sim.after(2 * MINUTE, () =>
      declan.steps([ec2.describeInstances(), ec2.rebootInstances([staging])]),
    );
  });
  // Smaller machines, after hours: first the one for jobs, then the portal's.
  at(sim, cast, 'priya', '2026-06-23T20:52:10Z', (priya) => {
    const shrink = (one: typeof web, type: string, after: number) => {
      sim.after(after, () => {
        priya.call(ec2.stopInstances([one]));
        if (one === web) portal.stop();
        else one.state = 'stopped';
      });
      sim.after(after + 74 * SECOND, () => {
        priya.call(ec2.modifyInstanceAttribute(one, { instanceType: { value: type } }));
        if (one === web) portal.type = type;
      });
      sim.after(after + 91 * SECOND, () => {
        priya.call(ec2.startInstances([one]));
        if (one === web) portal.start();
        else one.state = 'running';
      });
    };
    shrink(jobs, 't3.medium', 3 * MINUTE);
    shrink(web, 't3.small', 18 * MINUTE);
  });
  // Wednesday morning: three colleagues tidy up, one after the other.
  at(sim, cast, 'finn', '2026-06-24T08:25:30Z', (finn) => {
    const later = (minutes: number, operation: Parameters<typeof finn.call>[0]) =>
      sim.after(minutes * MINUTE, () => finn.call(operation));
    later(2, ec2.describeSecurityGroups());
    later(5.5, ec2.deleteKeyPair('staging-2022', keyPairs.staging));
    later(6.2, ec2.deleteKeyPair(KEY_PAIR, keyPairs.portal));
    sim.after(13.7 * MINUTE, () => {
      finn.call(network.revokeSecurityGroupIngress(groups.staging, [FOR_TRAINING]));
      groups.staging.ingress = groups.staging.ingress.filter((rule) => rule !== FOR_TRAINING);
    });
  });
  at(sim, cast, 'orla', '2026-06-24T08:38:15Z', (orla) => {
    sim.after(3 * MINUTE, () => orla.steps([ec2.describeNetworkAcls(), ec2.describeSubnets()]));
    sim.at('2026-06-24T08:42:26Z', () => orla.call(associate(cast, acls.strict)));
  });
  at(sim, cast, 'declan', '2026-06-24T09:23:10Z', (declan) => {
    sim.after(MINUTE, () => declan.steps([ec2.describeInstances(), ec2.describeInstanceStatus()]));
    sim.at('2026-06-24T09:26:50Z', () => {
      declan.call(ec2.rebootInstances([web]));
      portal.reboot();
    });
  });
}

/** Somebody signs in at the desk, for something of its own. */
function at(
  sim: Simulation,
  { people: staff }: Cast,
  who: Desk,
  time: string,
  act: (actor: Actor) => void,
): void {
  sim.at(time, () => {
    const door = sim.actor(`${who}/${time}`, { region: REGION } as Caller);
    act(signIn(door, staff[who], DESKS[who], { region: REGION, mfa: mfa(who) }));
  });
}

/** Gives the web server's subnet another ACL; its association has another id from then on. */
export function associate(cast: Cast, acl: NetworkAcl) {
  const { id, turn } = cast.association;
  cast.association = associationOf(cast.own, acl, turn + 1);
  return network.replaceNetworkAclAssociation(id, acl, cast.association.id);
}
