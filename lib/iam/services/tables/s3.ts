import type { ServiceTable } from '../types';

export const s3: ServiceTable = {
  prefix: 's3',
  resources: {
    bucket: 'arn:aws:s3:::{}',
    object: 'arn:aws:s3:::{}/{+}',
    accesspoint: 'arn:aws:s3:{}:{}:accesspoint/{}',
    accesspointobject: 'arn:aws:s3:{}:{}:accesspoint/{}/object/{+}',
  },
  actions: {
    List: {
      none: 'ListAllMyBuckets ListAccessPoints',
      'bucket accesspoint': 'ListBucket ListBucketVersions ListBucketMultipartUploads',
      'object accesspointobject': 'ListMultipartUploadParts',
    },
    Read: {
      none: 'GetAccountPublicAccessBlock',
      bucket:
        'GetBucketLocation GetBucketAcl GetBucketCORS GetBucketLogging GetBucketNotification GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration GetBucketObjectLockConfiguration',
      'object accesspointobject':
        'GetObject GetObjectVersion GetObjectAcl GetObjectVersionAcl GetObjectTagging GetObjectAttributes GetObjectRetention GetObjectLegalHold',
    },
    Write: {
      bucket:
        'CreateBucket DeleteBucket DeleteBucketWebsite PutBucketCORS PutBucketLogging PutBucketNotification PutBucketOwnershipControls PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutLifecycleConfiguration PutReplicationConfiguration PutBucketObjectLockConfiguration',
      'object accesspointobject':
        'PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload RestoreObject PutObjectRetention PutObjectLegalHold',
    },
    'Permissions management': {
      none: 'PutAccountPublicAccessBlock',
      bucket: 'PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutBucketPublicAccessBlock',
      'object accesspointobject': 'PutObjectAcl PutObjectVersionAcl BypassGovernanceRetention',
    },
    Tagging: {
      bucket: 'PutBucketTagging',
      'object accesspointobject': 'PutObjectTagging DeleteObjectTagging',
    },
  },
};
