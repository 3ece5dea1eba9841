/** What the record tree says beside a field. */
export interface FieldNote {
  /** The key itself: `mfaAuthenticated`. */
  readonly name: string;
  /** The path in a record, list items as `[]`: `resources[].ARN`. */
  readonly path: string;
  readonly type: 'string' | 'boolean' | 'number' | 'object' | 'list' | 'any';
  /** The eventVersion that brought the field, where AWS tells. */
  readonly since?: string;
  /** One or two sentences, ours, that say exactly what the field is. */
  readonly text: string;
  /** What the values mean, where there are few. */
  readonly values?: Readonly<Record<string, string>>;
  /** What would make a value worth a second look. */
  readonly suspicious?: string;
  /** The page of AWS's documentation that it follows. */
  readonly source: string;
}

/** A note as it is written down: name and path come from its key. */
export type Written = Omit<FieldNote, 'name' | 'path' | 'source'>;

/** Completes a table of notes of one page; `prefix` is put before each key. */
export function notes(
  source: string,
  prefix: string,
  written: Readonly<Record<string, Written>>,
): Readonly<Record<string, FieldNote>> {
  return Object.fromEntries(
    Object.entries(written).map(([key, note]) => {
      const path = prefix + key;
      const name = path.replace(/\[\]$/, '').split('.').at(-1) ?? path;
      return [path, { name, path, ...note, source }];
    }),
  );
}

const CLOUDTRAIL = 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide';
export const PAGES = {
  record: `${CLOUDTRAIL}/cloudtrail-event-reference-record-contents.html`,
  identity: `${CLOUDTRAIL}/cloudtrail-event-reference-user-identity.html`,
  events: `${CLOUDTRAIL}/cloudtrail-events.html`,
  insights: `${CLOUDTRAIL}/cloudtrail-insights-fields-trails.html`,
  insightsLookup: `${CLOUDTRAIL}/view-insights-events-cli.html`,
  insightsLake: `${CLOUDTRAIL}/cloudtrail-insights-fields-lake.html`,
  signIn: `${CLOUDTRAIL}/cloudtrail-event-reference-aws-console-sign-in-events.html`,
  s3Requests:
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-request-identification.html',
  s3Entries:
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html',
  s3Encryption:
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption-tracking.html',
} as const;
