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
      none: 'DescribeAccountPolicies DescribeDestinations DescribeExportTasks DescribeLogGroups DescribeQueries DescribeQueryDefinitions DescribeResourcePolicies ListLogGroups',
      'log-group':
        'DescribeLogStreams DescribeMetricFilters DescribeSubscriptionFilters ListTagsLogGroup',
    },
    Read: {
      none: 'StopQuery TestMetricFilter',
      'log-group':
        'FilterLogEvents GetDataProtectionPolicy GetLogGroupFields GetLogRecord GetQueryResults StartLiveTail StartQuery',
      'log-stream': 'GetLogEvents',
    },
    Write: {
      none: 'DeleteAccountPolicy DeleteQueryDefinition PutAccountPolicy PutQueryDefinition',
      'log-group':
        'CreateLogGroup DeleteLogGroup DeleteMetricFilter DeleteRetentionPolicy DeleteSubscriptionFilter DisassociateKmsKey PutMetricFilter PutRetentionPolicy',
      'destination log-group': 'PutSubscriptionFilter',
      'log-stream': 'CreateLogStream DeleteLogStream PutLogEvents',
      destination: 'DeleteDestination PutDestination PutDestinationPolicy',
    },
    'Permissions management': { none: 'DeleteResourcePolicy PutResourcePolicy' },
    Tagging: { 'log-group': 'TagLogGroup UntagLogGroup' },
  },
};
