/**
 * The services that RCPs reach, by the prefix of their actions. AWS adds to its list: this is the one of
 * September 2026.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const PREFIXES =
  'aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch ' +
  'cloudtrail-data codeartifact codebuild codecommit codepipeline cognito-identity cognito-idp comprehend ' +
  'comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events firehose ' +
  'fis fms gamelift health inspector-scan kendra kinesisvideo kms logs memorydb networkmonitor notifications ' +
  'opensearch pca-connector-ad personalize polly pricing resource-groups rolesanywhere s3 secretsmanager ' +
  'servicediscovery signin sqs sts support swf textract timestream-influxdb transcribe transfer translate wafv2 ' +
  'workspaces xray';

const REACHED: ReadonlySet<string> = new Set(PREFIXES.split(' '));

/** Whether RCPs have a say in an action, or in a pattern of actions of one service. */
export const reachedByRcps = (action: string): boolean =>
  REACHED.has(action.split(':')[0]?.toLowerCase() ?? '');
