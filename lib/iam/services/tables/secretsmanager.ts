import type { ServiceTable } from '../types';

export const secretsmanager: ServiceTable = {
  prefix: 'secretsmanager',
  resources: { secret: 'arn:aws:secretsmanager:{}:{}:secret:{+}' },
  actions: {
    List: { none: 'ListSecrets BatchGetSecretValue' },
    Read: {
      none: 'GetRandomPassword',
      secret: 'DescribeSecret GetResourcePolicy GetSecretValue ListSecretVersionIds',
    },
    Write: {
      secret:
        'CancelRotateSecret CreateSecret DeleteSecret PutSecretValue RestoreSecret RotateSecret UpdateSecret UpdateSecretVersionStage',
    },
    'Permissions management': {
      secret: 'DeleteResourcePolicy PutResourcePolicy ValidateResourcePolicy',
    },
    Tagging: { secret: 'TagResource UntagResource' },
  },
};
