/** Finding trails for an operation, with the service's own errors. */
import type { Account } from '../account';
import type { Trail } from '../cloud';
import { ServiceError } from '../failure';
import type { Answer, Context } from '../operation';

export const trailArn = (account: Account, { name, region }: Trail): string =>
  account.arn('cloudtrail', `trail/${name}`, region);

/** A trail of all Regions is seen from each of them, as its shadow. */
export const trailsSeen = ({ account, region }: Context): readonly Trail[] =>
  account.cloud.trails.filter((trail) => trail.region === region || trail.multiRegion);

/** By its ARN from everywhere, by its name in its home Region. */
export const trailMatching = (context: Context, given: string): Trail | undefined =>
  context.account.cloud.trails.find(
    (trail) =>
      trailArn(context.account, trail) === given ||
      (trail.name === given && trail.region === context.region),
  );

/** @throws ServiceError where there is none */
export function trailNamed(context: Context, given: string): Trail {
  const trail = trailMatching(context, given);
  if (trail) return trail;
  const { account, region } = context;
  const arn = given.startsWith('arn:')
    ? given
    : account.arn('cloudtrail', `trail/${given}`, region);
  const shadow = account.cloud.trails.find(({ name }) => name === given);
  throw new ServiceError(
    'TrailNotFoundException',
    `Unknown trail: ${arn} for the user: ${account.cloud.account}`,
    shadow
      ? `Its home Region is ${shadow.region}: from another one it is known by its ARN.`
      : '`aws cloudtrail describe-trails` lists those there are.',
  );
}

export function described({ account }: Context, trail: Trail): Answer {
  return {
    Name: trail.name,
    S3BucketName: trail.bucket,
    S3KeyPrefix: trail.prefix,
    IncludeGlobalServiceEvents: trail.globalServiceEvents,
    IsMultiRegionTrail: trail.multiRegion,
    HomeRegion: trail.region,
    TrailARN: trailArn(account, trail),
    LogFileValidationEnabled: trail.logFileValidation,
    CloudWatchLogsLogGroupArn:
      trail.logGroup === undefined
        ? undefined
        : `${account.arn('logs', `log-group:${trail.logGroup}`, trail.region)}:*`,
    CloudWatchLogsRoleArn: trail.logsRole,
    HasCustomEventSelectors:
      trail.dataResources.length > 0 || trail.advancedSelectors !== undefined,
    HasInsightSelectors: trail.insights.length > 0,
    IsOrganizationTrail: false,
  };
}
