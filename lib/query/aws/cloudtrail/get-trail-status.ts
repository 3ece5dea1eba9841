/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html */
import type { ApiOperation } from '../operation';
import { isoTime } from '../timestamp';
import { trailNamed } from './trails';

export const getTrailStatus: ApiOperation = {
  kind: 'api',
  name: 'get-trail-status',
  api: 'GetTrailStatus',
  summary: 'whether a trail logs, and when it last delivered',
  parameters: [{ name: 'name', type: 'string', required: true, what: 'its name or ARN' }],
  async call(input, context) {
    const trail = trailNamed(context, input.must('name'));
    const { account } = context;
    const times = (await account.objects()).map(({ modified }) => Date.parse(modified));
    const delivered = times.length > 0 ? Math.max(...times) : undefined;
    const streams = account.logGroups.find(({ name }) => name === trail.logGroup);
    const sent =
      streams && (await account.logEvents()).filter((one) => one.logGroup === streams.name);
    const latest = sent?.at(-1)?.ingestionTime;
    const whole = (time: number | undefined) =>
      time === undefined ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`;
    return {
      IsLogging: true,
      LatestDeliveryTime: delivered === undefined ? undefined : isoTime(delivered),
      StartLoggingTime: isoTime(trail.started),
      LatestCloudWatchLogsDeliveryTime: latest === undefined ? undefined : isoTime(latest),
      LatestDeliveryAttemptTime: whole(delivered),
      LatestNotificationAttemptTime: '',
      LatestNotificationAttemptSucceeded: '',
      LatestDeliveryAttemptSucceeded: whole(delivered),
      TimeLoggingStarted: whole(Date.parse(trail.started)),
      TimeLoggingStopped: '',
    };
  },
};
