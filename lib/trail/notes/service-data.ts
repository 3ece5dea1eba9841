/**
 * Fields that only one service's events have, by the event source. The paths are those of a record;
 * the same key of another service may mean another thing.
 */
import { notes, PAGES, type FieldNote } from './note';

const SIGN_IN = notes(PAGES.signIn, '', {
  'responseElements.ConsoleLogin': {
    type: 'string',
    text: 'Whether the sign-in worked.',
    values: { Success: 'The user is in.', Failure: 'The sign-in failed; errorMessage says why.' },
    suspicious: 'Many failures and then a success.',
  },
  'responseElements.CheckMfa': {
    type: 'string',
    text: 'Whether the step that asks for the MFA device came to its end. The sign-in itself is the ConsoleLogin event after it.',
  },
  'additionalEventData.LoginTo': {
    type: 'string',
    text: 'The page that the user was sent to after signing in.',
  },
  'additionalEventData.MobileVersion': {
    type: 'string',
    text: 'Yes where the mobile version of the console was used, otherwise No.',
  },
  'additionalEventData.MFAUsed': {
    type: 'string',
    text: 'Yes where the root user or IAM user signed in with multi-factor authentication, otherwise No.',
    suspicious: 'No: a password was enough.',
  },
  'additionalEventData.MFAIdentifier': {
    type: 'string',
    text: 'The ARN or serial number of the MFA device that was used.',
    suspicious: 'A device that was registered only lately.',
  },
  'additionalEventData.MfaType': {
    type: 'string',
    text: 'The kind of MFA device that was asked for.',
  },
  'additionalEventData.SwitchFrom': {
    type: 'string',
    text: 'The principal that switched to the role.',
  },
  'additionalEventData.RedirectTo': {
    type: 'string',
    text: 'The page that the user was sent to after switching roles.',
  },
});

const S3 = {
  ...notes(PAGES.s3Requests, 'additionalEventData.', {
    SignatureVersion: {
      type: 'string',
      text: 'The signature version that the request was signed with: SigV4, or the old SigV2. Absent where it was not signed.',
      suspicious: 'SigV2: an old or unusual client.',
    },
    AuthenticationMethod: {
      type: 'string',
      text: 'Where the signature was. Absent where the request was anonymous.',
      values: {
        AuthHeader: 'In the Authorization header, as SDKs and the CLI send it.',
        QueryString:
          'In the query string: a presigned URL, as the console makes them for a browser.',
      },
    },
    aclRequired: {
      type: 'string',
      text: 'Yes where the request needed an access control list (ACL) to be authorized.',
    },
  }),
  ...notes(PAGES.s3Encryption, 'additionalEventData.', {
    SSEApplied: {
      type: 'string',
      text: "How the object was encrypted. The word Default says that the bucket's setting decided, not the request.",
      suspicious: 'SSE_C: encrypted with a key that only the caller has, as ransom attacks do.',
    },
  }),
  ...notes(PAGES.s3Entries, '', {
    'additionalEventData.CipherSuite': {
      type: 'string',
      text: 'The TLS cipher suite of the request, as in tlsDetails.',
    },
    'additionalEventData.bytesTransferredIn': {
      type: 'number',
      text: 'How many bytes the request brought to Amazon S3.',
    },
    'additionalEventData.bytesTransferredOut': {
      type: 'number',
      text: 'How many bytes Amazon S3 sent back.',
      suspicious: 'Far more than this person otherwise reads.',
    },
    'additionalEventData.x-amz-id-2': {
      type: 'string',
      text: 'The second id of the request, from the response header of this name. AWS Support asks for it beside requestID.',
    },
    'responseElements.x-amz-server-side-encryption': {
      type: 'string',
      text: 'The encryption that Amazon S3 applied, from the response header: AES256 is a key of S3, aws:kms a key of AWS KMS.',
    },
    'requestParameters.bucketName': {
      type: 'string',
      text: 'The bucket that the request was for.',
    },
    'requestParameters.key': {
      type: 'string',
      text: 'The key (the full name) of the object that the request was for.',
    },
    'requestParameters.Host': { type: 'string', text: 'The host name that the client called.' },
    'requestParameters.prefix': {
      type: 'string',
      text: 'What the keys of the listed objects begin with; empty for the top of the bucket.',
    },
    'requestParameters.delimiter': {
      type: 'string',
      text: 'The character that parts keys into folders in a listing.',
    },
    'requestParameters.list-type': {
      type: 'string',
      text: '2 where the call was ListObjectsV2; CloudTrail names both versions ListObjects.',
    },
    'requestParameters.max-keys': {
      type: 'string',
      text: 'How many keys one page of the listing may hold.',
    },
    'requestParameters.encoding-type': {
      type: 'string',
      text: 'How keys are encoded in the answer; url escapes what XML cannot hold.',
    },
    'requestParameters.fetch-owner': {
      type: 'string',
      text: 'Whether the listing names the owner of each object.',
    },
    'requestParameters.x-amz-acl': {
      type: 'string',
      text: 'The canned access control list that the request asked for.',
      suspicious: 'public-read or public-read-write: open to everybody.',
    },
    'requestParameters.x-amz-storage-class': {
      type: 'string',
      text: 'The storage class that the object is to have.',
    },
    'requestParameters.X-Amz-Date': {
      type: 'string',
      text: 'When the request was signed, or the presigned URL made; UTC.',
    },
    'requestParameters.X-Amz-Expires': {
      type: 'string',
      text: 'For how many seconds after X-Amz-Date the presigned URL is good.',
      suspicious: 'Days: the longest is 604800, a week.',
    },
    'requestParameters.X-Amz-Algorithm': {
      type: 'string',
      text: 'The algorithm of the signature; AWS4-HMAC-SHA256 is Signature Version 4.',
    },
    'requestParameters.X-Amz-SignedHeaders': {
      type: 'string',
      text: 'The headers that the signature covers, so that nobody can change them.',
    },
  }),
};

/** By eventSource, then by path. */
export const SERVICE_NOTES: Readonly<Record<string, Readonly<Record<string, FieldNote>>>> = {
  'signin.amazonaws.com': SIGN_IN,
  's3.amazonaws.com': S3,
};
