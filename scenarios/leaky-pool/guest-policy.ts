/** What guests may do with the uploads: the inline policy of their role, in each of its forms. */
import { UPLOADS } from './cast';

export const GUEST_POLICY = 'kestrel-guest-access';
export const MEMBER_POLICY = 'kestrel-member-access';
export const BUCKET_ARN = `arn:aws:s3:::${UPLOADS.name}`;
/** Filled in by IAM with the identity that asks. */
const OWN_ID = '${cognito-identity.amazonaws.com:sub}';

/** A type, not an interface: only then TypeScript takes it as JSON. */
type Statement = {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: string | string[];
  readonly Resource: string | string[];
  readonly Condition?: Record<string, Record<string, string | string[]>>;
};

export interface GuestPolicy {
  readonly lists: boolean;
  /** Whether it lets this identity read this key. */
  readonly reads: (key: string, identityId: string) => boolean;
  readonly statements: readonly Statement[];
}

const reading = (prefix: string): GuestPolicy => ({
  lists: false,
  reads: (key) => key.startsWith(prefix),
  statements: [
    {
      Sid: 'ReadAvatars',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `${BUCKET_ARN}/${prefix}*`,
    },
  ],
});

const listOwn: Statement = {
  Sid: 'ListOwn',
  Effect: 'Allow',
  Action: 's3:ListBucket',
  Resource: BUCKET_ARN,
  Condition: { StringLike: { 's3:prefix': [`private/${OWN_ID}/*`, `exports/${OWN_ID}/*`] } },
};

const OWN_PREFIXES = [`${BUCKET_ARN}/private/${OWN_ID}/*`, `${BUCKET_ARN}/exports/${OWN_ID}/*`];

export const GUEST_POLICIES = {
  /** As it was before the avatars moved. */
  'before-the-move': reading('public/avatars/'),
  /** As it was made on Thursday. */
  bucket: {
    lists: true,
    reads: () => true,
    statements: [
      {
        Sid: 'ReadUploads',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
      },
    ],
  },
  avatars: reading('avatars/'),
  own: {
    lists: false,
    reads: (key, identityId) => ownedBy(key, identityId),
    statements: [
      { Sid: 'ReadOwn', Effect: 'Allow', Action: 's3:GetObject', Resource: OWN_PREFIXES },
      listOwn,
    ],
  },
  'no-list': {
    lists: false,
    reads: () => true,
    statements: [
      {
        Sid: 'ReadUploads',
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `${BUCKET_ARN}/*`,
      },
    ],
  },
} satisfies Record<string, GuestPolicy>;
export type GuestScope = keyof typeof GUEST_POLICIES;

const ownedBy = (key: string, identityId: string) =>
  key.startsWith(`private/${identityId}/`) || key.startsWith(`exports/${identityId}/`);

export const document = (statements: readonly Statement[]) => ({
  Version: '2012-10-17',
  Statement: [...statements],
});

/** Of members: their own photographs and journals, and everybody's avatars. */
export const memberStatements = (deleting: boolean): readonly Statement[] => [
  {
    Sid: 'OwnPhotographs',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', ...(deleting ? ['s3:DeleteObject'] : [])],
    Resource: `${BUCKET_ARN}/private/${OWN_ID}/*`,
  },
  {
    Sid: 'OwnJournal',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `${BUCKET_ARN}/exports/${OWN_ID}/*`,
  },
  listOwn,
  ...reading('avatars/').statements,
];
