/** The lab open-door: facts counted by hand from its story, and what each decision leads to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceAfter, evidenceBefore } from '@/lib/simulate/incident';
import { splitAt } from '@/lib/simulate/output';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { flowLogsQuery } from '@/lib/query/sql/flow-logs';
import { lineFields } from '@/lib/query/logs/insights/discover/lines';
import { cloud } from '@/scenarios/open-door/cloud';
import { incident } from '@/scenarios/open-door/incident';
import { judge } from '@/scenarios/open-door/judge';

const { story } = incident;
const before = runStory(story);
const FIX = Date.parse('2026-05-20T07:30:00Z') / 1000;

interface Flow {
  srcAddr: string;
  dstAddr: string;
  srcPort: number;
  dstPort: number;
  bytes: number;
  startTime: number;
  endTime: number;
  action: string;
}
const flowsOf = (lines: readonly { group: string; message: string }[]) =>
  lines
    .filter(({ group }) => group === '/vpc/public-subnet/flow')
    .map(({ message }) => lineFields(message) as unknown as Flow);
const play = (...steps: Step[]) => {
  const run = runStory(story, decisionsOf(story, steps));
  return { run, judged: judge(run), flows: flowsOf(splitAt(run, run.fix).after.logs) };
};
const records = before.records.map(({ record }) => record);
const flows = flowsOf(before.logs);

describe('the evidence', () => {
  it('is the same bytes each time', () => {
    const sums = () =>
      evidenceBefore(incident).map(({ name, bytes }) => [
        name,
        createHash('sha256').update(bytes).digest('hex').slice(0, 16),
      ]);
    expect(sums()).toEqual(sums());
    expect(sums()).toMatchInlineSnapshot(`
      [
        [
          "cloudtrail.json",
          "fbd18791315ad1c7",
        ],
        [
          "vpc_flow_web_2.log",
          "9bdcc0ec8d08b051",
        ],
        [
          "vpc_flow_batch.log",
          "4061f988e76f2a2a",
        ],
        [
          "vpc_flow_web_1.log",
          "3676ac308c5c379e",
        ],
        [
          "deploy.log",
          "1021c9da900ee187",
        ],
      ]
    `);
  });

  it('has one rule for everybody, by the root user, and look-alikes', () => {
    const opened = records.filter(
      ({ eventName, requestParameters }) =>
        eventName === 'AuthorizeSecurityGroupIngress' &&
        JSON.stringify(requestParameters).includes('"fromPort":22,'),
    );
    // Maya for the office on Monday; Tess twice, denied; the root user.
    expect(
      opened.map(({ eventTime, userIdentity, errorCode }) => [
        eventTime,
        userIdentity.type,
        errorCode,
      ]),
    ).toEqual([
      ['2026-05-18T09:24:05Z', 'IAMUser', undefined],
      ['2026-05-19T13:28:30Z', 'IAMUser', 'Client.UnauthorizedOperation'],
      ['2026-05-19T13:29:00Z', 'IAMUser', 'Client.UnauthorizedOperation'],
      ['2026-05-19T18:47:13Z', 'Root', undefined],
    ]);
    // Ten releases before the fix, each opens and closes staging.
    const byPipeline = records.filter(({ eventName, userIdentity }) => {
      const changes = /^(Authorize|Revoke)SecurityGroupIngress$/.test(eventName);
      return changes && userIdentity.sessionContext?.sessionIssuer?.userName === 'shop-deploy';
    });
    expect(byPipeline).toHaveLength(20);
  });

  it('lets nobody from outside to the web servers before the rule, and many after', () => {
    const opened = Date.parse('2026-05-19T18:47:13Z') / 1000;
    const outside = flows.filter(
      ({ srcAddr, dstPort }) => dstPort === 22 && !/^(10\.20|198\.18\.37)\./.test(srcAddr),
    );
    const early = outside.filter(({ startTime }) => startTime < opened);
    expect(early.length).toBeGreaterThan(100);
    expect(early.filter(({ action }) => action === 'ACCEPT')).toEqual([]);
    const accepted = outside.filter(({ action }) => action === 'ACCEPT');
    expect(new Set(accepted.map(({ srcAddr }) => srcAddr)).size).toBe(73);
  });

  it('hides the long connection behind one with more bytes and one with more attempts', () => {
    const ports = (address: string) => [
      ...new Set(
        flows
          .filter(({ srcAddr, dstPort }) => srcAddr === address && dstPort === 22)
          .map((one) => one.srcPort),
      ),
    ];
    const sent = (address: string) =>
      flows
        .filter(({ dstAddr, srcPort }) => dstAddr === address && srcPort === 22)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    const longest = (address: string) =>
      Math.max(
        ...ports(address).map((port) => {
          const own = flows.filter((one) => one.srcAddr === address && one.srcPort === port);
          const start = Math.min(...own.map(({ startTime }) => startTime));
          return Math.max(...own.map(({ endTime }) => endTime)) - start;
        }),
      );
    expect(ports('192.0.2.61').length).toBeGreaterThan(ports('192.0.2.146').length);
    expect(sent('198.18.37.24')).toBeGreaterThan(2 * sent('192.0.2.146'));
    expect(longest('192.0.2.61')).toBeLessThan(60);
    expect(longest('192.0.2.146')).toBeGreaterThan(7.5 * 3600);
    // Whoever opened the port used it too, once and for less than half an hour.
    expect(ports('198.51.100.201')).toHaveLength(1);
    expect(longest('198.51.100.201')).toBeLessThan(1800);
  });

  it('comes after its window, and is timed by its start', () => {
    for (const { group, time, arrival, message } of before.logs) {
      if (!group.startsWith('/vpc')) continue;
      const { startTime, endTime } = lineFields(message) as unknown as Flow;
      expect(time).toBe(startTime * 1000);
      expect(endTime - startTime).toBeLessThan(60);
      expect(arrival).toBeGreaterThan(endTime * 1000);
    }
  });

  it('has a default network ACL, and one for the subnet of each instance', () => {
    const acls = cloud().networkAcls ?? [];
    expect(acls.filter(({ IsDefault }) => IsDefault)).toHaveLength(1);
    for (const { SubnetId } of cloud().instances ?? [])
      expect(
        acls.filter((one) => JSON.stringify(one.Associations).includes(`${SubnetId}`)),
      ).toHaveLength(1);
  });

  it('agrees with what the account says of itself', () => {
    const web = cloud().securityGroups?.find(({ GroupName }) => GroupName === 'shop-web');
    expect(JSON.stringify(web?.IpPermissions)).toContain('{"CidrIp":"0.0.0.0/0"}');
    const interfaces = new Set(flows.length > 0 ? before.logs.map(({ stream }) => stream) : []);
    for (const one of cloud().instances ?? []) {
      if (one.PublicIpAddress === undefined) continue;
      const [eni] = one.NetworkInterfaces as { NetworkInterfaceId: string }[];
      expect(interfaces).toContain(`${eni?.NetworkInterfaceId}-all`);
    }
    for (const { name, passwordLastUsed } of cloud().users) {
      const last = records
        .filter((one) => one.eventName === 'ConsoleLogin' && one.userIdentity.userName === name)
        .map(({ eventTime }) => eventTime)
        .sort()
        .at(-1);
      expect(passwordLastUsed).toBe(last);
    }
  });
});

describe('what is decided', () => {
  const open = (run: readonly Flow[]) =>
    run.filter(
      ({ dstPort, action, startTime, srcAddr }) =>
        dstPort === 22 &&
        action === 'ACCEPT' &&
        startTime >= FIX &&
        !/^(10\.20|198\.18\.37)\./.test(srcAddr),
    );
  const from = (run: readonly Flow[], address: string, port?: number) =>
    run.filter(
      ({ srcAddr, srcPort, startTime }) =>
        srcAddr === address && startTime >= FIX && (port === undefined || srcPort === port),
    );
  const LONG = 41_779;

  it('revoking the rule closes the port, and cuts what it had let in: it was not tracked', () => {
    const { judged, flows } = play({ plan: 'revoke-rule' });
    expect(judged).toMatchObject({ verdict: 'solved', measures: { 'accepted-after': 0 } });
    expect(open(flows)).toEqual([]);
    const session = from(flows, '192.0.2.146', LONG);
    expect(session.length).toBeGreaterThan(0);
    expect(new Set(session.map(({ action }) => action))).toEqual(new Set(['REJECT']));
  });

  it("the office's range lets the office in, a wider one also its neighbours", () => {
    const office = play({ plan: 'office-range', parameters: { range: '198.18.37.0/24' } });
    expect(office.judged.verdict).toBe('solved');
    expect(from(office.flows, '198.18.37.31').some(({ action }) => action === 'ACCEPT')).toBe(true);
    const wide = play({ plan: 'office-range', parameters: { range: '198.18.0.0/16' } });
    expect(wide.judged.verdict).toBe('partly');
    expect(open(wide.flows).every(({ srcAddr }) => srcAddr.startsWith('198.18.'))).toBe(true);
  });

  it('a connection that a narrow rule let in outlives the rule: it is tracked', () => {
    const steps: Step[] = [
      { plan: 'office-range', parameters: { range: '198.18.0.0/16' } },
      { plan: 'clear-group' },
    ];
    const at = ['2026-05-20T07:30:00Z', '2026-05-20T07:55:30Z'];
    const decisions = decisionsOf(story, steps).map((one, i) => ({ ...one, at: at[i] as string }));
    const { logs } = runStory(story, decisions);
    // Jonas connected to shop-web-1 at 07:52; the rule went at 07:55:30.
    const jonas = flowsOf(logs).filter(
      (one) => one.srcAddr === '198.18.37.31' && one.dstPort === 22,
    );
    const [first] = jonas;
    const later = jonas.filter(
      ({ srcPort, startTime }) => srcPort === first?.srcPort && startTime > FIX + 25.5 * 60,
    );
    expect(later.length).toBeGreaterThan(2);
    expect(later.every(({ action }) => action === 'ACCEPT')).toBe(true);
    // The one at 08:26 is a new one.
    expect(jonas.at(-1)?.action).toBe('REJECT');
  });

  it('revoking all of them turns customers and releases away', () => {
    const { judged, run } = play({ plan: 'clear-group' });
    expect(judged).toMatchObject({
      verdict: 'partly',
      measures: { 'accepted-after': 0, 'releases-failed': 4 },
    });
    const failed = run.logs.filter(({ message }) => message.includes('Connection timed out'));
    expect(failed).toHaveLength(4);
  });

  it('denying one address cuts its connection, and another takes its place', () => {
    const { judged, flows } = play({ plan: 'deny-address' });
    expect(judged.verdict).toBe('unsolved');
    expect(from(flows, '192.0.2.146').every(({ action }) => action === 'REJECT')).toBe(true);
    const other = from(flows, '198.51.100.88').filter(({ action }) => action === 'ACCEPT');
    expect(other.length).toBeGreaterThan(20);
    expect(new Set(other.map(({ srcPort }) => srcPort)).size).toBe(1);
  });

  it('stopping the one server moves the intruder to the other', () => {
    const { judged, flows } = play({ plan: 'stop-instance' });
    expect(judged.verdict).toBe('unsolved');
    const there = new Set(from(flows, '192.0.2.146').map(({ dstAddr }) => dstAddr));
    const addressOf = (name: string) =>
      cloud().instances?.find((one) => JSON.stringify(one.Tags).includes(name))?.PrivateIpAddress;
    expect(there).toEqual(new Set([addressOf('shop-web-1')]));
  });

  it.each([
    [[{ plan: 'revoke-rule' }, { undo: 'revoke-rule' }], 'unsolved'],
    [[{ plan: 'office-range' }, { undo: 'office-range' }], 'unsolved'],
    [[{ plan: 'clear-group' }, { undo: 'clear-group' }], 'unsolved'],
    [[{ plan: 'stop-instance' }, { undo: 'stop-instance' }, { plan: 'revoke-rule' }], 'solved'],
    [[{ plan: 'deny-address' }, { undo: 'deny-address' }, { plan: 'revoke-rule' }], 'solved'],
  ] satisfies [Step[], string][])(
    '%j is judged by the time since the last step',
    (steps, verdict) => {
      expect(play(...steps).judged.verdict).toBe(verdict);
    },
  );

  it('changes nothing of what had arrived', () => {
    const { run } = play({ plan: 'clear-group' });
    expect(splitAt(run, run.fix).before).toEqual(splitAt(before, before.fix).before);
  });

  it('gives files of the same names afterwards', () => {
    const names = evidenceBefore(incident).map(({ name }) => name);
    const { files } = evidenceAfter(incident, decisionsOf(story, [{ plan: 'revoke-rule' }]));
    expect(files.map(({ name }) => name).sort()).toEqual([...names].sort());
  });
});

describe('flow logs as a table', () => {
  it('takes every table of an interface, and none else', () => {
    const own = (name: string) => `evidence.main.${name}`;
    expect(flowLogsQuery(['cloudtrail', 'rds_log'], own)).toBeUndefined();
    const query = flowLogsQuery(['vpc_flow_a_log', 'deploy_log', 'vpc_flow_b_log'], own);
    expect(query?.match(/FROM evidence\.main\.\w+/g)).toEqual([
      'FROM evidence.main.vpc_flow_a_log',
      'FROM evidence.main.vpc_flow_b_log',
    ]);
  });
});
