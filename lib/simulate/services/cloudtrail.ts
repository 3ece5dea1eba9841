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

export const createTrail = (trail: Trail): Operation => {
  const { name, bucket: s3BucketName } = trail;
  return write(
    'CreateTrail',
    { name, s3BucketName, includeGlobalServiceEvents: true },
    {
      name,
      s3BucketName,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: false,
      trailARN: trail.arn,
      logFileValidationEnabled: false,
      isOrganizationTrail: false,
    },
    target(trail),
  );
};
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
