/** The lab no-ssh: facts counted by hand from its story, and what each decision leads to. */
import { describe, expect, it } from 'vitest';
import { evidenceAfter, evidenceBefore } from '@/lib/simulate/incident';
import { flowOf, type FlowSeen } from '@/lib/simulate/lines/flow';
import { splitAt, type LogLine } from '@/lib/simulate/output';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { cloud } from '@/scenarios/no-ssh/cloud';
import { cast, KEY_PAIR } from '@/scenarios/no-ssh/cast';
import { incident } from '@/scenarios/no-ssh/incident';
import { judge } from '@/scenarios/no-ssh/judge';

const { story } = incident;
const before = runStory(story);
const records = before.records.map(({ record }) => record);
const { web, jobs } = cast().instances;
const flowsOf = (lines: readonly LogLine[], of: string) =>
  lines
    .flatMap(({ message }) => flowOf(message) ?? [])
    .filter(({ interfaceId }) => interfaceId === of);
const flows = flowsOf(before.logs, web.interfaceId);
const at = (time: string) => Date.parse(`2026-06-24T${time}Z`);
const OFFICE = /^198\.18\.64\./;
const lines = (stream: string, run = before) => run.logs.filter((line) => line.stream === stream);
const named = (eventName: string) => records.filter((record) => record.eventName === eventName);
const play = (...steps: Step[]) => {
  const run = runStory(story, decisionsOf(story, steps));
  return { run, judged: judge(run) };
};

/** The answers of portal-web to the office, and what it was asked. */
const answers = (all: readonly FlowSeen[]) =>
  all.filter(({ sourcePort, destination }) => sourcePort === 22 && OFFICE.test(destination));
const asked = (all: readonly FlowSeen[]) =>
  all.filter(({ destinationPort, source }) => destinationPort === 22 && OFFICE.test(source));

describe('the evidence', () => {
  it('is the same bytes each time', () => {
    expect(evidenceBefore(incident)).toEqual(evidenceBefore(incident));
  });

  // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html
  it('from 08:42:26 on accepts what the office asks, and rejects every answer', () => {
    const [change] = named('ReplaceNetworkAclAssociation');
    expect(change?.eventTime).toBe('2026-06-24T08:42:26Z');
    const since = ({ start }: FlowSeen) => start >= at('08:42:26');
    expect(asked(flows).every(({ accepted }) => accepted)).toBe(true);
    expect(asked(flows).filter(since)).toHaveLength(answers(flows).filter(since).length);
    expect(
      answers(flows)
        .filter(since)
        .some(({ accepted }) => accepted),
    ).toBe(false);
    expect(
      answers(flows)
        .filter((one) => !since(one))
        .every(({ accepted }) => accepted),
    ).toBe(true);
    // The other instance has the other ACL.
    const others = answers(flowsOf(before.logs, jobs.interfaceId)).filter(since);
    expect(others.length).toBeGreaterThan(10);
    expect(others.every(({ accepted }) => accepted)).toBe(true);
  });

  it('lets the load balancer and the backups through as before', () => {
    const within = flows.filter(({ destination }) => destination.startsWith('10.60.'));
    const late = within.filter(({ start, sourcePort }) => start > at('08:43:00') && sourcePort > 0);
    expect(late.filter(({ sourcePort }) => sourcePort === 80).length).toBeGreaterThan(100);
    const back = late.filter(({ sourcePort }) => sourcePort === 80 || sourcePort === 22);
    expect(back.every(({ accepted }) => accepted)).toBe(true);
  });

  it('has three innocents: a group, a key pair and a reboot', () => {
    const { groups } = cast();
    const [revoked] = named('RevokeSecurityGroupIngress');
    expect(revoked?.requestParameters).toMatchObject({ groupId: groups.staging.id });
    // Deleted at 08:31:42; the same key is accepted four times after it.
    const deleted = named('DeleteKeyPair').find(({ requestParameters }) =>
      JSON.stringify(requestParameters).includes(KEY_PAIR),
    );
    expect(deleted?.eventTime).toBe('2026-06-24T08:31:42Z');
    const accepted = lines('secure').filter(({ message }) =>
      message.includes('Accepted publickey'),
    );
    const keys = new Set(accepted.map(({ message }) => message.split('SHA256:')[1]));
    expect(keys.size).toBe(1);
    expect(accepted.filter(({ time }) => time > at('08:31:42'))).toHaveLength(4);
    expect(named('RebootInstances').map(({ eventTime }) => eventTime)).toEqual([
      '2026-06-23T12:07:42Z',
      '2026-06-24T09:26:50Z',
    ]);
  });

  it('kills the program twice on the smaller type, and never on the larger one', () => {
    const kills = lines('messages').filter(({ message }) => message.includes('Out of memory'));
    expect(kills).toHaveLength(2);
    const types = named('ModifyInstanceAttribute').map(({ eventTime, requestParameters }) => [
      eventTime,
      (requestParameters as { instanceId: string }).instanceId,
    ]);
    expect(types).toEqual([
      ['2026-06-23T20:56:24Z', jobs.id],
      ['2026-06-23T21:11:24Z', web.id],
    ]);
    const failed = lines('access').filter(({ message }) => message.includes('" 502 '));
    const [first, second] = kills.map(({ time }) => time);
    expect(failed.every(({ time }) => time >= (first ?? 0))).toBe(true);
    // Between the reboot and the second kill there is no 502.
    const good = (time: number) => time > at('09:28:20') && time < (second ?? 0);
    expect(failed.filter(({ time }) => good(time))).toEqual([]);
  });

  it('has nothing at all while the instance is stopped', () => {
    const stopped = (time: number) =>
      time > Date.parse('2026-06-23T21:10:30Z') && time < Date.parse('2026-06-23T21:11:41Z');
    expect(flows.filter(({ start }) => stopped(start))).toEqual([]);
    expect(lines('access').filter(({ time }) => stopped(time))).toEqual([]);
  });

  it('passes every status check', () => {
    const checks = before.metrics.filter(({ metric }) => metric.name.startsWith('StatusCheck'));
    expect(checks.length).toBeGreaterThan(3_000);
    expect(checks.every(({ max }) => max === 0)).toBe(true);
  });

  it('agrees with what the account says of itself', () => {
    const { instances, networkAcls, users } = cloud();
    const described = (id: string) => instances?.find(({ InstanceId }) => InstanceId === id);
    expect(described(web.id)).toMatchObject({ InstanceType: 't3.small', KeyName: KEY_PAIR });
    expect(described(jobs.id)).toMatchObject({ InstanceType: 't3.medium' });
    const [change] = named('ReplaceNetworkAclAssociation');
    const { newAssociationId } = change?.responseElements as { newAssociationId: string };
    const { networkAclId } = change?.requestParameters as { networkAclId: string };
    expect(networkAcls?.find(({ NetworkAclId }) => NetworkAclId === networkAclId)).toMatchObject({
      Associations: [{ NetworkAclAssociationId: newAssociationId, SubnetId: web.subnet.id }],
    });
    for (const { name, passwordLastUsed } of users) {
      const last = named('ConsoleLogin')
        .filter(({ userIdentity }) => userIdentity.userName === name)
        .map(({ eventTime }) => eventTime)
        .sort()
        .at(-1);
      expect(passwordLastUsed).toBe(last);
    }
  });
});

describe('what is decided', () => {
  const ports = (value: string): Step => ({ plan: 'allow-answers', parameters: { ports: value } });
  const type = (value: string): Step => ({ plan: 'resize', parameters: { type: value } });

  it.each([
    [[ports('1024-65535'), type('t3.large')], 'solved'],
    [[type('t3.large'), ports('1024-65535')], 'solved'],
    [[{ plan: 'old-acl' }, type('t3.large')], 'solved'],
    [[ports('1024-65535')], 'partly'],
    [[type('t3.large')], 'partly'],
    [[type('t3.large'), ports('32768-60999')], 'partly'],
    [[type('t3.large'), ports('22-22')], 'partly'],
    [[ports('22-22')], 'unsolved'],
    [[type('t3.medium')], 'unsolved'],
    [[{ plan: 'reboot' }], 'unsolved'],
    [[{ plan: 'open-group' }], 'unsolved'],
    [[{ plan: 'open-group' }, { plan: 'old-acl' }, type('t3.large')], 'partly'],
    [[{ plan: 'old-acl' }, { undo: 'old-acl' }], 'unsolved'],
    [[type('t3.large'), { undo: 'resize' }], 'unsolved'],
    [[{ plan: 'reboot' }, { undo: 'reboot' }, ports('1024-65535'), type('t3.large')], 'solved'],
  ] satisfies [Step[], string][])('%j: %s', (steps, verdict) => {
    expect(play(...steps).judged.verdict).toBe(verdict);
  });

  it('with the ports of Linux, answers to higher ones are lost', () => {
    const { run, judged } = play(type('t3.large'), ports('32768-60999'));
    const late = answers(flowsOf(run.logs, web.interfaceId)).filter(
      ({ start }) => start >= at('13:00:00'),
    );
    const lost = late.filter(({ accepted }) => !accepted);
    expect(judged.measures).toMatchObject({ 'answers-lost': lost.length, 'bad-gateways': 0 });
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ destinationPort }) => destinationPort > 60_999)).toBe(true);
  });

  it('a reboot helps for half an hour', () => {
    const { run } = play({ plan: 'reboot' });
    const killed = lines('messages', run).filter(
      ({ message, time }) => message.includes('Killed process') && time > at('11:00:00'),
    );
    expect(killed).toHaveLength(1);
    const minutes = ((killed[0]?.time ?? 0) - at('11:01:28')) / 60_000;
    expect(minutes).toBeGreaterThan(30);
    expect(minutes).toBeLessThan(35);
  });

  it('opening the group lets strangers in, and the office gets no answer', () => {
    const { run, judged } = play({ plan: 'open-group' });
    expect(judged.measures.strangers).toBeGreaterThan(0);
    const late = answers(flowsOf(run.logs, web.interfaceId)).filter(
      ({ start }) => start >= at('11:00:00'),
    );
    expect(late.some(({ accepted }) => accepted)).toBe(false);
  });

  it('changes nothing of what had arrived, and gives files of the same names', () => {
    const { run } = play(type('t3.large'));
    expect(splitAt(run, run.fix).before).toEqual(splitAt(before, before.fix).before);
    const names = evidenceBefore(incident).map(({ name }) => name);
    const { files } = evidenceAfter(incident, decisionsOf(story, [type('t3.large')]));
    expect(files.map(({ name }) => name).sort()).toEqual([...names].sort());
  });
});
