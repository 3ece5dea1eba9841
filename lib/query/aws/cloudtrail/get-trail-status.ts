/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html */
import type { S3Object } from '@/lib/trail/objects/object';
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
    const inBucket = (await account.objects()).filter(({ bucket }) => bucket === trail.bucket);
    const delivered = latest(inBucket.filter(({ key }) => key.includes('/CloudTrail/')));
    // The digest files of a trail that had this name and bucket before are not its own.
    const digests = inBucket.filter(({ key }) => key.includes('/CloudTrail-Digest/'));
    const digested = trail.logFileValidation ? latest(digests) : undefined;
    const streams = account.logGroups.find(({ name }) => name === trail.logGroup);
    const sent =
      streams && (await account.logEvents()).filter((one) => one.logGroup === streams.name);
    const ingested = sent?.at(-1)?.ingestionTime;
    const whole = (time: number | undefined) =>
      time === undefined ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`;
    return {
      IsLogging: trail.stopped === undefined,
      LatestDeliveryTime: delivered === undefined ? undefined : isoTime(delivered),
      StartLoggingTime: isoTime(trail.started),
      StopLoggingTime: trail.stopped === undefined ? undefined : isoTime(trail.stopped),
      LatestCloudWatchLogsDeliveryTime: ingested === undefined ? undefined : isoTime(ingested),
      LatestDigestDeliveryTime: digested === undefined ? undefined : isoTime(digested),
      LatestDeliveryAttemptTime: whole(delivered),
      LatestNotificationAttemptTime: '',
      LatestNotificationAttemptSucceeded: '',
      LatestDeliveryAttemptSucceeded: whole(delivered),
      TimeLoggingStarted: whole(Date.parse(trail.started)),
      TimeLoggingStopped: whole(
        trail.stopped === undefined ? undefined : Date.parse(trail.stopped),
      ),
    };
  },
};

/** When the last of them was put there; milliseconds since the epoch. */
const latest = (objects: readonly S3Object[]): number | undefined =>
  objects.reduce<number | undefined>((last, { modified }) => {
    const time = Date.parse(modified);
    return last === undefined || time > last ? time : last;
  }, undefined);
