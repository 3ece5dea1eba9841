import type { ServiceTable } from '../types';

export const dynamodb: ServiceTable = {
  prefix: 'dynamodb',
  resources: {
    table: 'arn:aws:dynamodb:{}:{}:table/{}',
    index: 'arn:aws:dynamodb:{}:{}:table/{}/index/{}',
    backup: 'arn:aws:dynamodb:{}:{}:table/{}/backup/{}',
  },
  actions: {
    List: { none: 'ListTables ListBackups' },
    Read: {
      none: 'DescribeLimits',
      table:
        'BatchGetItem DescribeTable DescribeTimeToLive DescribeContinuousBackups GetItem ConditionCheckItem',
      'index table': 'Query Scan PartiQLSelect',
      backup: 'DescribeBackup',
    },
    Write: {
      table:
        'BatchWriteItem CreateBackup CreateTable DeleteItem DeleteTable PutItem UpdateItem UpdateTable UpdateTimeToLive PartiQLInsert PartiQLUpdate PartiQLDelete',
      backup: 'DeleteBackup',
    },
    Tagging: { table: 'TagResource UntagResource' },
  },
};
