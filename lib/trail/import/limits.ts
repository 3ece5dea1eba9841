/** How much of a learner's own data is taken, so that a hostile or huge file cannot end the tab. */
export interface ImportLimits {
  /** Events in all. */
  readonly events: number;
  /** UTF-8 bytes of the records as one line each, in all. */
  readonly textBytes: number;
  /** Bytes of one JSON document: it must become one string, and engines end those at 512 MiB. */
  readonly documentBytes: number;
  /** Compressed data may grow by this factor at the most … */
  readonly ratio: number;
  /** … once it gave so many bytes; CloudTrail's own files grow some 10 to 30 times. */
  readonly ratioFrom: number;
  /** Files in all, entries of archives counted. */
  readonly files: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  events: 1_000_000,
  textBytes: 1_500_000_000,
  documentBytes: 400_000_000,
  ratio: 250,
  ratioFrom: 32_000_000,
  files: 200_000,
};
