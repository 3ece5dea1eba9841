import type { ServiceTable } from '../types';

export const sns: ServiceTable = {
  prefix: 'sns',
  resources: { topic: 'arn:aws:sns:{}:{}:{}' },
  actions: {
    List: { none: 'ListSubscriptions ListTopics', topic: 'ListSubscriptionsByTopic' },
    Read: { topic: 'GetTopicAttributes' },
    Write: { topic: 'CreateTopic DeleteTopic Publish Subscribe ConfirmSubscription' },
    'Permissions management': { topic: 'AddPermission RemovePermission SetTopicAttributes' },
  },
};

export const sqs: ServiceTable = {
  prefix: 'sqs',
  resources: { queue: 'arn:aws:sqs:{}:{}:{}' },
  actions: {
    Read: {
      none: 'ListQueues',
      queue: 'GetQueueAttributes GetQueueUrl ReceiveMessage ListDeadLetterSourceQueues',
    },
    Write: {
      queue:
        'ChangeMessageVisibility CreateQueue DeleteMessage DeleteQueue PurgeQueue SendMessage SetQueueAttributes',
    },
    'Permissions management': { queue: 'AddPermission RemovePermission' },
  },
};
