/** AWS Organizations answers in us-east-1. */
import { operationsOf, type Operation } from '../operation';

const { read } = operationsOf({
  source: 'organizations.amazonaws.com',
  prefix: 'organizations',
  home: 'us-east-1',
});

export const describeOrganization = (): Operation => read('DescribeOrganization');
export const listAccounts = (): Operation => read('ListAccounts');
