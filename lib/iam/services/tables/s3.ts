import type { ServiceTable } from '../types';

export const s3: ServiceTable = {
  prefix: 's3',
  resources: { bucket: 'arn:aws:s3:::{}', object: 'arn:aws:s3:::{}/{+}' },
  actions: {
    List: {
      none: 'ListAllMyBuckets ListAccessPoints',
      bucket: 'ListBucket ListBucketVersions ListBucketMultipartUploads',
      object: 'ListMultipartUploadParts',
    },
    Read: {
      none: 'GetAccountPublicAccessBlock',
      bucket:
        'GetBucketLocation GetBucketAcl GetBucketCORS GetBucketLogging GetBucketNotification GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration GetBucketObjectLockConfiguration',
      object:
        'GetObject GetObjectVersion GetObjectAcl GetObjectVersionAcl GetObjectTagging GetObjectAttributes GetObjectRetention GetObjectLegalHold',
    },
    Write: {
      bucket:
        'CreateBucket DeleteBucket DeleteBucketWebsite PutBucketCORS PutBucketLogging PutBucketNotification PutBucketOwnershipControls PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutLifecycleConfiguration PutReplicationConfiguration PutBucketObjectLockConfiguration',
      object:
        'PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload RestoreObject PutObjectRetention PutObjectLegalHold',
    },
    'Permissions management': {
      none: 'PutAccountPublicAccessBlock',
      bucket: 'PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutBucketPublicAccessBlock',
      object: 'PutObjectAcl PutObjectVersionAcl BypassGovernanceRetention',
    },
    Tagging: { bucket: 'PutBucketTagging', object: 'PutObjectTagging DeleteObjectTagging' },
  },
};
