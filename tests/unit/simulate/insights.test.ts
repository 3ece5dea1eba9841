/** Insights events: their form is AWS's example's, their numbers are the records'. */
import { describe, expect, it } from 'vitest';
import { HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { serviceRole } from '@/lib/simulate/caller';
import { watchRate } from '@/lib/simulate/habits/insights-watch';
import { completeLifecycleAction } from '@/lib/simulate/services/autoscaling';
import { ship } from '@/lib/simulate/ship';
import { Simulation } from '@/lib/simulate/simulation';
import { role } from '@/lib/simulate/world/iam';
import { ACCOUNT, FLEET, REGION, session } from './catalogue';

const START = millis('2026-03-02T00:00:00Z');
const FROM = START + 10 * HOUR;
const END = FROM + 10 * MINUTE;

/** Six hundred quiet minutes with one call an hour, then ten with six calls each, by two roles. */
function storm(errorCode?: string) {
  const sim = new Simulation('storm', START);
  const by = (name: string) =>
    sim.actor(
      name,
      serviceRole(
        'codedeploy.amazonaws.com',
        role(ACCOUNT, name),
        { ...session, sessionName: `s-${name}` },
        REGION,
      ),
    );
  const [one, two] = [by('CodeDeployRole1'), by('CodeDeployRole2')];
  const given = { hook: 'drain', instanceId: 'i-1', token: 't', result: 'CONTINUE' } as const;
  const call = (actor: typeof one) =>
    actor.call(
      completeLifecycleAction(FLEET, given),
      errorCode === undefined ? {} : { error: { code: errorCode, message: '' } },
    );
  sim.every(HOUR, () => call(one), { from: START + 30 * MINUTE, until: FROM - 1 });
  sim.every(MINUTE, () => [one, one, one, one, two, two].forEach(call), {
    from: FROM,
    until: END - 1,
  });
  sim.at(FROM + 5 * MINUTE, () => {
    const over = sim.insight({
      eventSource: 'autoscaling.amazonaws.com',
      eventName: 'CompleteLifecycleAction',
      accountId: ACCOUNT.id,
      region: REGION,
      from: FROM,
      errorCode,
    });
    sim.at(END, over);
  });
  return sim.run(END + HOUR);
}

describe('a pair of Insights events', () => {
  const { insights } = storm();
  const [start, end] = insights.map(({ record }) => record);

  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-insights-events-cli.html
  it('has the fields of the published example, in its order', () => {
    expect(Object.keys(start!)).toEqual([
      'eventVersion',
      'eventTime',
      'awsRegion',
      'eventID',
      'eventType',
      'recipientAccountId',
      'sharedEventID',
      'insightDetails',
      'eventCategory',
    ]);
    expect(Object.keys(start!.insightDetails)).toEqual([
      'state',
      'eventSource',
      'eventName',
      'insightType',
      'sourceEventCategory',
      'insightContext',
    ]);
    expect(start).toMatchObject({
      eventVersion: '1.09',
      eventType: 'AwsCloudTrailInsight',
      eventCategory: 'Insight',
      eventTime: '2026-03-02T10:00:00Z',
    });
    expect(end).toMatchObject({
      eventTime: '2026-03-02T10:10:00Z',
      sharedEventID: start!.sharedEventID,
    });
    expect(end!.eventID).not.toBe(start!.eventID);
    expect([start!.insightDetails.state, end!.insightDetails.state]).toEqual(['Start', 'End']);
  });

  it('counts per minute, and compares with the baseline', () => {
    const { statistics } = end!.insightDetails.insightContext;
    expect(statistics.insight.average).toBe(6);
    expect(statistics.insightDuration).toBe(10);
    expect(start!.insightDetails.insightContext.statistics).toMatchObject({
      insight: { average: 6 },
      insightDuration: 5,
    });
    // Ten calls in 600 minutes.
    expect(statistics.baseline.average).toBe(0.0166666667);
    // At least seven days.
    expect(statistics.baselineDuration).toBeGreaterThanOrEqual(10_080);
  });

  it('attributes: a role without its session name, the most active first', () => {
    const [arn, agent, code] = end!.insightDetails.insightContext.attributions;
    const sts = `arn:aws:sts::${ACCOUNT.id}:assumed-role`;
    expect(arn).toEqual({
      attribute: 'userIdentityArn',
      insight: [
        { value: `${sts}/CodeDeployRole1`, average: 4 },
        { value: `${sts}/CodeDeployRole2`, average: 2 },
      ],
      baseline: [{ value: `${sts}/CodeDeployRole1`, average: 0.0166666667 }],
    });
    expect(agent?.insight).toEqual([{ value: 'codedeploy.amazonaws.com', average: 6 }]);
    // Without errors the code is the word null.
    expect(code?.insight).toEqual([{ value: 'null', average: 6 }]);
  });

  it('comes later than the activity, in a file of its own', () => {
    expect(insights.every(({ time, arrival }) => arrival > time + 5 * MINUTE)).toBe(true);
    const files = ship(
      { records: [], insights, logs: [], metrics: [] },
      { account: ACCOUNT, modified: '2026-03-02T12:00:00Z', insights: { file: 'insights.json' } },
    );
    const [file] = files;
    expect(file?.role).toBe('other');
    expect(JSON.parse(new TextDecoder().decode(file?.bytes))).toEqual({ Records: [start, end] });
  });

  it('of an error rate names the error, and attributes no codes', () => {
    const { insights: errors } = storm('ValidationError');
    const details = errors[0]!.record.insightDetails;
    expect(details).toMatchObject({
      insightType: 'ApiErrorRateInsight',
      errorCode: 'ValidationError',
    });
    expect(details.insightContext.attributions.map(({ attribute }) => attribute)).toEqual([
      'userIdentityArn',
      'userAgent',
    ]);
  });
});

describe('a watch on a rate', () => {
  /** Ten minutes in which one call a minute is usual, `many` a minute in the minutes from 10 to 16, one after. */
  function watched(many: number) {
    const sim = new Simulation('watch', START);
    const caller = serviceRole(
      'codedeploy.amazonaws.com',
      role(ACCOUNT, 'Deploy'),
      session,
      REGION,
    );
    const actor = sim.actor('deploy', caller);
    const given = { hook: 'drain', instanceId: 'i-1', token: 't', result: 'CONTINUE' } as const;
    sim.every(
      MINUTE,
      () => {
        const minute = Math.floor((sim.now - START) / MINUTE);
        const calls = minute >= 10 && minute < 16 ? many : 0;
        for (let i = 0; i < calls; i++) actor.call(completeLifecycleAction(FLEET, given));
      },
      { from: START + 30_000 },
    );
    const wanted = { accountId: ACCOUNT.id, region: REGION, eventName: 'CompleteLifecycleAction' };
    watchRate(sim, { ...wanted, eventSource: 'autoscaling.amazonaws.com' }, 3);
    return sim.run(START + 2 * HOUR).insights.map(({ record }) => record);
  }

  it('says nothing of a rate that is usual', () => expect(watched(2)).toEqual([]));

  it('says when a rate has become unusual, and names the last minute of it in the end', () => {
    const events = watched(4);
    expect(
      events.map(({ eventTime, insightDetails }) => [insightDetails.state, eventTime]),
    ).toEqual([
      ['Start', '2026-03-02T00:10:00Z'],
      ['End', '2026-03-02T00:16:00Z'],
    ]);
    const [start, end] = events.map(
      ({ insightDetails }) => insightDetails.insightContext.statistics,
    );
    expect(start).toMatchObject({ insight: { average: 4 }, insightDuration: 5 });
    expect(end).toMatchObject({ insight: { average: 4 }, insightDuration: 6 });
  });
});
