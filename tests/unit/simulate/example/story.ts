/**
 * A small story, to show how one is written: somebody makes a shop's group scale in too eagerly, and at
 * lunch, when customers come back, requests time out. The tempting lead is the auditor's scanner, whose
 * burst of calls falls into the same minutes.
 */
import { CHROME_WINDOWS } from '@/lib/simulate/agents';
import { DAY, HOUR, MINUTE } from '@/lib/simulate/clock';
import { officeWorker } from '@/lib/simulate/habits/office';
import { scan } from '@/lib/simulate/habits/machines';
import { autoScaling } from '@/lib/simulate/habits/scaling';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import { targetCodes } from '@/lib/simulate/metrics';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { describeAlarms, putMetricAlarm } from '@/lib/simulate/services/monitoring';
import { defineStory } from '@/lib/simulate/story';
import { account } from '@/lib/simulate/world/account';
import { role, user } from '@/lib/simulate/world/iam';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { policyAlarm, scalingGroup, scalingPolicy } from '@/lib/simulate/world/scaling-group';
import { BERLIN, officeHours } from '@/lib/simulate/zone';

const REGION = 'eu-central-1';

export const shop = defineStory({
  seed: 'example-shop',
  start: '2026-03-02T00:00:00Z',
  fix: '2026-03-02T13:00:00Z',
  after: 2 * HOUR,
  build(sim) {
    const own = account(sim.random('account'), '111122223333', REGION);
    const group = scalingGroup(own, 'shop-web', {
      min: 1,
      max: 8,
      desired: 4,
      launch: {
        subnets: [subnet(own, 'a', '10.0.1'), subnet(own, 'b', '10.0.2')],
        groups: [securityGroup(own, 'shop-web')],
      },
    });
    const usual = { adjustment: -1, threshold: 30, above: false, minutes: 20, cooldown: 300 };
    const scaleIn = scalingPolicy(own, group, { name: 'scale-in', ...usual });
    const scaleOut = { adjustment: 1, threshold: 90, above: true, minutes: 10, cooldown: 600 };
    group.policies = [scaleIn, scalingPolicy(own, group, { name: 'scale-out', ...scaleOut })];

    // Customers: few at night, many from nine on, and each quarter of an hour a lull.
    const load = (time: number) => {
      if (time % DAY < 7 * HOUR) return 100;
      return Math.floor(time / (15 * MINUTE)) % 2 === 0 ? 220 : 100;
    };
    const fleet = autoScaling(sim, own, group, load);
    const traffic = sim.random('traffic');
    const web = { group: '/shop/web', stream: 'app' };
    sim.every(MINUTE, () => {
      const late = fleet.cpu() >= 95 ? traffic.int(20, 60) : 0;
      sim.metric(targetCodes('app/shop/50dc6c495c0c9188', 5), late);
      if (late > 0) sim.log(web, `ERROR checkout timed out, ${late} requests in a minute`);
    });

    // The noise: Jane's office day, and the auditor's scanner each morning and noon.
    const status = [ec2.describeInstances(), ec2.describeInstanceStatus()];
    const pages = [status, [describeAlarms()], [autoscaling.describeAutoScalingGroups()]];
    officeWorker(sim, {
      user: user(own, 'jane'),
      seat: { sourceIPAddress: '203.0.113.24', browser: CHROME_WINDOWS },
      region: REGION,
      hours: officeHours(BERLIN),
      pages,
      pause: [3, 20],
    });
    const scanner = commandLine(sim, own, user(own, 'auditor'), '198.51.100.7');
    const questions = [ec2.describeInstances(), ec2.describeVolumes(), iam.listUsers()];
    for (const at of ['2026-03-02T06:00:00Z', '2026-03-02T11:00:00Z'])
      sim.at(at, () =>
        scan(scanner, role(own, 'Auditor'), 'scan', [REGION, 'us-east-1'], questions),
      );

    // The incident: a change meant to save money.
    const omar = commandLine(sim, own, user(own, 'omar'), '203.0.113.77');
    const change = (to: Partial<typeof usual>) => {
      Object.assign(scaleIn, to);
      const operator = takeRole(omar, role(own, 'Operator'), 'omar');
      const alarm = putMetricAlarm(policyAlarm(group, scaleIn));
      operator.steps([autoscaling.putScalingPolicy(group, scaleIn), alarm]);
    };
    const eager = { adjustment: -3, threshold: 60, minutes: 2, cooldown: 0 };
    sim.at('2026-03-02T09:42:00Z', () => change(eager));

    // What may be decided.
    sim.plan('raise-minimum', { minimum: 2 }, ({ minimum }) => {
      group.min = minimum;
      omar.call(autoscaling.updateAutoScalingGroup(group, { minSize: minimum }));
    });
    sim.plan('old-policy', {}, () => change(usual));
    sim.plan('new-policy', {}, () => change(eager));
  },
});
