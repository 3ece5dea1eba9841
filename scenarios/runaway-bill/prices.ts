/**
 * What a unit costs, in US dollars: of the size of AWS's public prices, and written into every cost line
 * as its rate. Usage types begin with the billing code of their Region.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-region-billing-codes.html
 */
export const CODES: Readonly<Record<string, string>> = {
  'eu-central-1': 'EUC1',
  'us-east-2': 'USE2',
};

/** An hour of a Linux instance, on demand. */
export const INSTANCE_HOUR: Readonly<Record<string, number>> = {
  'EUC1-BoxUsage:t3.medium': 0.048,
  'EUC1-BoxUsage:t3.large': 0.096,
  'EUC1-BoxUsage:m5.large': 0.115,
  'EUC1-BoxUsage:m5.xlarge': 0.23,
  'EUC1-BoxUsage:m5.2xlarge': 0.46,
  'EUC1-BoxUsage:m5.4xlarge': 0.92,
  'USE2-BoxUsage:c5.2xlarge': 0.34,
};

/** A gigabyte for a month. */
export const VOLUME_MONTH: Readonly<Record<string, number>> = { EUC1: 0.0952, USE2: 0.08 };
export const SNAPSHOT_MONTH: Readonly<Record<string, number>> = { EUC1: 0.054, USE2: 0.05 };
export const DATABASE_HOUR = 2.048;
export const DATABASE_STORAGE_MONTH = 0.274;
export const NAT_HOUR = 0.052;
export const NAT_GIGABYTE = 0.052;
export const TRANSFER_GIGABYTE = 0.09;
export const BALANCER_HOUR = 0.027;
export const STORAGE_MONTH = 0.0245;

/** Four reserved instances for a year, paid at once: the four web servers' hours cost nothing more. */
export const RESERVED_FEE = 604;
