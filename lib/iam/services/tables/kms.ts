import type { ServiceTable } from '../types';

export const kms: ServiceTable = {
  prefix: 'kms',
  resources: { key: 'arn:aws:kms:{}:{}:key/{}', alias: 'arn:aws:kms:{}:{}:alias/{+}' },
  actions: {
    List: { none: 'ListKeys ListAliases', key: 'ListGrants ListKeyPolicies' },
    Read: {
      key: 'DescribeKey GetKeyPolicy GetKeyRotationStatus GetPublicKey',
    },
    Write: {
      none: 'CreateKey',
      key: 'Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateMac ReEncryptFrom ReEncryptTo Sign Verify VerifyMac DisableKey EnableKey DisableKeyRotation EnableKeyRotation ScheduleKeyDeletion CancelKeyDeletion UpdateKeyDescription',
      'alias key': 'CreateAlias DeleteAlias UpdateAlias',
    },
    'Permissions management': {
      key: 'CreateGrant RevokeGrant RetireGrant PutKeyPolicy',
    },
    Tagging: { key: 'TagResource UntagResource' },
  },
};
