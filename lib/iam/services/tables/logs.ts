import type { ServiceTable } from '../types';

export const logs: ServiceTable = {
  prefix: 'logs',
  resources: {
    'log-group': 'arn:aws:logs:{}:{}:log-group:{+}',
    'log-stream': 'arn:aws:logs:{}:{}:log-group:{+}:log-stream:{+}',
    destination: 'arn:aws:logs:{}:{}:destination:{}',
  },
  actions: {
    List: {
      'log-group': 'DescribeLogGroups DescribeLogStreams DescribeMetricFilters',
    },
    Read: {
      none: 'GetQueryResults StopQuery TestMetricFilter',
      'log-group': 'FilterLogEvents StartQuery GetLogGroupFields',
      'log-stream': 'GetLogEvents',
    },
    Write: {
      'log-group':
        'CreateLogGroup CreateLogStream DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy PutMetricFilter DeleteMetricFilter DeleteSubscriptionFilter AssociateKmsKey DisassociateKmsKey',
      'log-group destination': 'PutSubscriptionFilter',
      'log-stream': 'PutLogEvents DeleteLogStream',
    },
  },
};
