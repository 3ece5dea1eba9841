/** The account's one alarm: what it is when the story begins, and the mails that it sends. */
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { stateReason, type Transition } from '@/lib/query/logs/alarm/watch';
import { isoMillis } from '@/lib/simulate/clock';
import { MetricAlarm, type MetricFilter } from '@/lib/simulate/metric-alarm';
import type { Simulation } from '@/lib/simulate/simulation';
import { ACCOUNT, REGION } from './cast';

export const TRAIL_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-61f0c2ab`;
export const MAILS = { group: '/quillmark/alarms', stream: 'security-alarms' };
export const ALARM = 'unauthorised-api-calls';
export const NAMESPACE = 'Quillmark/Security';
export const TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:security-alarms`;
export const ALARM_ARN = `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${ALARM}`;
export const FILTER_NAME = 'unauthorised-api-calls';

/** As it was copied from a checklist, without its asterisks. */
export const OLD_FILTER: MetricFilter = {
  pattern: '{ ($.errorCode = "UnauthorizedOperation") || ($.errorCode = "AccessDenied") }',
  metric: 'UnauthorisedCalls',
  value: 1,
  defaultValue: 0,
};
export const OLD_SETTINGS: AlarmSettings = {
  statistic: 'Sum',
  period: 300,
  threshold: 5,
  comparison: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  treatMissingData: 'missing',
};

/** The alarm, with a line in the log for each mail: the topic gets one when the state becomes ALARM. */
export function alarm(sim: Simulation): MetricAlarm {
  const watched: MetricAlarm = new MetricAlarm(
    sim,
    OLD_FILTER,
    OLD_SETTINGS,
    (change, settings) => {
      if (change.to === 'ALARM')
        sim.log(MAILS, JSON.stringify(message(change, settings, watched.filter.metric)));
    },
  );
  return watched;
}

/**
 * What Amazon SNS hands on, in its documented form.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
function message(change: Transition, settings: AlarmSettings, metric: string) {
  return {
    AlarmName: ALARM,
    AlarmDescription: 'Refused API calls (CIS)',
    AWSAccountId: ACCOUNT,
    NewStateValue: change.to,
    NewStateReason: stateReason(change, settings),
    StateChangeTime: isoMillis(change.at).replace('Z', '+0000'),
    Region: 'EU (Ireland)',
    AlarmArn: ALARM_ARN,
    OldStateValue: change.from,
    OKActions: [],
    AlarmActions: [TOPIC],
    InsufficientDataActions: [],
    Trigger: {
      MetricName: metric,
      Namespace: NAMESPACE,
      StatisticType: 'Statistic',
      Statistic: settings.statistic.toUpperCase(),
      Unit: null,
      Dimensions: [],
      Period: settings.period,
      EvaluationPeriods: settings.evaluationPeriods,
      DatapointsToAlarm: settings.datapointsToAlarm,
      ComparisonOperator: settings.comparison,
      Threshold: settings.threshold,
      TreatMissingData: settings.treatMissingData,
      EvaluateLowSampleCountPercentile: '',
    },
  };
}
