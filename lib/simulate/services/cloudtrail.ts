/**
 * AWS CloudTrail about itself.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-aws-service-specific-topics.html
 */
import { operationsOf, type Operation } from '../operation';
import type { Trail } from '../world/resources';

const { read, write } = operationsOf({ source: 'cloudtrail.amazonaws.com', prefix: 'cloudtrail' });

/** Scripts name a trail by its name, the console by its ARN. */
const target = ({ arn }: Trail) => ({ on: arn });

export const describeTrails = (): Operation =>
  read('DescribeTrails', { trailNameList: [], includeShadowTrails: true });
export const getTrailStatus = (trail: Trail): Operation =>
  read('GetTrailStatus', { name: trail.name }, target(trail));
export const getEventSelectors = (trail: Trail): Operation =>
  read('GetEventSelectors', { trailName: trail.name }, target(trail));
export const lookupEvents = (maxResults = 50): Operation => read('LookupEvents', { maxResults });

export interface TrailSettings {
  readonly isMultiRegionTrail: boolean;
  readonly enableLogFileValidation: boolean;
  readonly cloudWatchLogsLogGroupArn?: string;
  readonly cloudWatchLogsRoleArn?: string;
}

/** What CloudTrail answers: the trail as it is from then on. */
function settled({ name, bucket, arn }: Trail, settings?: TrailSettings) {
  const { isMultiRegionTrail = false, enableLogFileValidation = false } = settings ?? {};
  const { cloudWatchLogsLogGroupArn, cloudWatchLogsRoleArn } = settings ?? {};
  return {
    name,
    s3BucketName: bucket,
    includeGlobalServiceEvents: true,
    isMultiRegionTrail,
    trailARN: arn,
    logFileValidationEnabled: enableLogFileValidation,
    ...(cloudWatchLogsLogGroupArn !== undefined && { cloudWatchLogsLogGroupArn }),
    ...(cloudWatchLogsRoleArn !== undefined && { cloudWatchLogsRoleArn }),
    isOrganizationTrail: false,
  };
}

/** Where no settings are given it is a trail of one Region, without digest files: the API's defaults. */
export const createTrail = (trail: Trail, settings?: TrailSettings): Operation => {
  const { name, bucket: s3BucketName } = trail;
  return write(
    'CreateTrail',
    { name, s3BucketName, includeGlobalServiceEvents: true, ...settings },
    settled(trail, settings),
    target(trail),
  );
};
/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateTrail.html */
export const updateTrail = (trail: Trail, settings: TrailSettings): Operation =>
  write('UpdateTrail', { name: trail.name, ...settings }, settled(trail, settings), target(trail));
export const startLogging = (trail: Trail): Operation =>
  write('StartLogging', { name: trail.name }, undefined, target(trail));
export const stopLogging = (trail: Trail): Operation =>
  write('StopLogging', { name: trail.name }, undefined, target(trail));
export const deleteTrail = (trail: Trail): Operation =>
  write('DeleteTrail', { name: trail.name }, undefined, target(trail));

/** What the trail logs. Nothing of the selection is said twice. */
export function putEventSelectors(
  trail: Trail,
  given: {
    readonly readWriteType: 'All' | 'ReadOnly' | 'WriteOnly';
    readonly management: boolean;
    /** ARNs of S3 buckets with a slash at the end, or with a prefix of keys; no data events where absent. */
    readonly objects?: readonly string[];
  },
): Operation {
  const { objects = [] } = given;
  const eventSelectors = [
    {
      readWriteType: given.readWriteType,
      includeManagementEvents: given.management,
      dataResources: objects.length > 0 ? [{ type: 'AWS::S3::Object', values: objects }] : [],
      excludeManagementEventSources: [],
    },
  ];
  return write(
    'PutEventSelectors',
    { trailName: trail.name, eventSelectors },
    { trailARN: trail.arn, eventSelectors },
    target(trail),
  );
}

/** CloudTrail's answer to a trail that there is not. */
export const trailNotFound = (arn: string, accountId: string) => ({
  code: 'TrailNotFoundException',
  message: `Unknown trail: ${arn} for the user: ${accountId}`,
});
