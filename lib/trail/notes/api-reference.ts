/** Where each service documents the parameters of its API: the entry page of its reference. */
const REFERENCES: Readonly<Record<string, readonly [name: string, path: string]>> = {
  'iam.amazonaws.com': ['IAM', 'IAM/latest/APIReference'],
  'sts.amazonaws.com': ['AWS STS', 'STS/latest/APIReference'],
  's3.amazonaws.com': ['Amazon S3', 'AmazonS3/latest/API'],
  'ec2.amazonaws.com': ['Amazon EC2', 'AWSEC2/latest/APIReference'],
  'rds.amazonaws.com': ['Amazon RDS', 'AmazonRDS/latest/APIReference'],
  'kms.amazonaws.com': ['AWS KMS', 'kms/latest/APIReference'],
  'cloudtrail.amazonaws.com': ['CloudTrail', 'awscloudtrail/latest/APIReference'],
  'organizations.amazonaws.com': ['AWS Organizations', 'organizations/latest/APIReference'],
  'secretsmanager.amazonaws.com': ['Secrets Manager', 'secretsmanager/latest/apireference'],
  'ssm.amazonaws.com': ['Systems Manager', 'systems-manager/latest/APIReference'],
  'health.amazonaws.com': ['AWS Health', 'health/latest/APIReference'],
  'ce.amazonaws.com': ['Cost Explorer', 'aws-cost-management/latest/APIReference'],
  'cost-optimization-hub.amazonaws.com': [
    'Cost Optimization Hub',
    'aws-cost-management/latest/APIReference',
  ],
};

/** The service's name and the URL of its API reference, where it is known. */
export function apiReference(
  eventSource: string,
): { readonly name: string; readonly url: string } | undefined {
  const known = Object.hasOwn(REFERENCES, eventSource) ? REFERENCES[eventSource] : undefined;
  return known && { name: known[0], url: `https://docs.aws.amazon.com/${known[1]}/Welcome.html` };
}
