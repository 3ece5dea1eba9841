/** An object of Amazon S3, as far as log files need one. */
export interface S3Object {
  readonly bucket: string;
  readonly key: string;
  /** UTC, ISO 8601. */
  readonly modified: string;
  /** Bytes of the object as it is stored. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** The bytes unpacked, where they are gzip and at hand in that form. */
  readonly content?: Uint8Array;
  /** The user-defined metadata, without `x-amz-meta-` before the names. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The order in which S3 lists keys. */
export const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
