/** The account of a firm that cuts video clips: what there is in it, and who works with it. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { role, user } from '@/lib/simulate/world/iam';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { lambdaFunction } from '@/lib/simulate/world/resources';
import { scalingGroup, scalingPolicy, type ScalingGroup } from '@/lib/simulate/world/scaling-group';

export const LAB = 'lifecycle-storm';
export const REGION = 'eu-west-1';
export const ACCOUNT_ID = '731905846223';
const OWN = account(random(`${LAB}/account`), ACCOUNT_ID, REGION);

export const HOOK = 'worker-ready';
export const TRAIL_BUCKET = `lumen-trail-${ACCOUNT_ID}`;
export const FUNCTION_LOG = { group: '/aws/lambda/worker-ready', stream: 'merged' };
export const WORKER_LOG = { group: '/lumen/workers', stream: 'merged' };

/** The NAT gateway, behind which instances and the function are. */
const NAT = '203.0.113.91';
export const IN_FUNCTION: Host = {
  sourceIPAddress: NAT,
  userAgent:
    'Boto3/1.40.61 md/Botocore#1.40.61 ua/2.1 os/linux#5.10.245-245.978.amzn2.x86_64 md/arch#x86_64 lang/python#3.13.9 md/pyimpl#CPython exec-env/AWS_Lambda_python3.13 cfg/retry-mode#legacy Botocore/1.40.61',
};
export const ON_WORKER: Host = {
  sourceIPAddress: NAT,
  userAgent: 'aws-sdk-go-v2/1.39.2 ua/2.1 os/linux lang/go#1.25.2 md/GOOS#linux md/GOARCH#amd64',
};
export const GITHUB = {
  provider: `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`,
  audience: 'sts.amazonaws.com',
  subject: 'repo:lumen-clips/platform:ref:refs/heads/main',
};

const person = (name: string, sourceIPAddress: string, browser: string) => ({
  user: user(OWN, name),
  seat: { sourceIPAddress, browser } satisfies Seat,
  mfa: `arn:aws:iam::${ACCOUNT_ID}:mfa/${name}`,
});
export const NOOR = person('noor.haddad', '198.51.100.46', FIREFOX_LINUX);
export const PAVEL = person('pavel.orlov', '198.51.100.46', CHROME_MAC);
export const INES = person('ines.costa', '203.0.113.17', CHROME_WINDOWS);
export const MIRA = person('mira.falk', '198.51.100.46', CHROME_WINDOWS);
export const PEOPLE = [INES, MIRA, NOOR, PAVEL];
export const AUDIT = user(OWN, 'audit-scanner');
export const ON_CALL = user(OWN, 'on-call');

export const ROLES = {
  auditor: role(OWN, 'Auditor'),
  platform: role(OWN, 'PlatformEngineer'),
  responder: role(OWN, 'IncidentResponder'),
  release: role(OWN, 'PlatformRelease'),
  ready: role(OWN, 'WorkerReadyFunction'),
  render: role(OWN, 'ClipsRender'),
  thumbs: role(OWN, 'ClipsThumbs'),
};
export const READY = lambdaFunction(OWN, 'worker-ready', ROLES.ready, {
  timeout: 900,
  memory: 256,
});

const policies = (group: ScalingGroup, step: number) => [
  scalingPolicy(OWN, group, {
    name: `${group.name}-out`,
    adjustment: step,
    threshold: 78,
    above: true,
    minutes: 3,
    cooldown: 420,
  }),
  scalingPolicy(OWN, group, {
    name: `${group.name}-in`,
    adjustment: -1,
    threshold: 42,
    above: false,
    minutes: 12,
    cooldown: 300,
  }),
];

/** The world is made anew for each run, as it changes. */
export function world() {
  const subnets = [subnet(OWN, 'a', '10.40.1'), subnet(OWN, 'b', '10.40.2')];
  const groups = [securityGroup(OWN, 'clips-workers')];
  const hook = () => ({ name: HOOK, heartbeatTimeout: 900, defaultResult: 'ABANDON' as const });
  const render = scalingGroup(OWN, 'clips-render', {
    min: 2,
    max: 8,
    desired: 2,
    launch: {
      subnets,
      groups,
      type: 'g6.2xlarge',
      role: ROLES.render,
      tags: { Name: 'clips-render' },
    },
  });
  render.policies = policies(render, 2);
  const thumbs = scalingGroup(OWN, 'clips-thumbs', {
    min: 2,
    max: 6,
    desired: 2,
    launch: {
      subnets,
      groups,
      type: 'c7i.xlarge',
      role: ROLES.thumbs,
      tags: { Name: 'clips-thumbs' },
    },
  });
  thumbs.policies = policies(thumbs, 1);
  return {
    account: OWN,
    render: Object.assign(render, { launchHook: hook() }) as ScalingGroup,
    thumbs: Object.assign(thumbs, { launchHook: hook() }) as ScalingGroup,
  };
}
export type World = ReturnType<typeof world>;
