/** A file that a learner chose, and what is said of one that cannot be taken whole. */
export interface Source {
  /** The path as it was dropped or picked: `my-bucket/AWSLogs/1234…/x.json.gz`. */
  readonly path: string;
  readonly bytes: number;
  /** The content in chunks, from the start. May be called once. */
  read(): AsyncIterable<Uint8Array>;
  /** Told that the source is read soon. */
  prepare?(): void;
  /** Of a gzip file: what is in it, where that is made elsewhere. Undefined: read it. Called once. */
  unpacked?(): Promise<Uint8Array | undefined>;
}

/** A file, or a stream inside of one. */
export interface Stream {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What is in it, where it is gzip and unpacked already. */
  readonly unpacked?: Uint8Array;
}

export interface ImportProblem {
  readonly file: string;
  /** From 1; where the problem is in one line of several. */
  readonly line?: number;
  /** `skipped`: right as it is, but not a log file. `broken`: something was lost. */
  readonly kind: 'broken' | 'skipped';
  /** What is wrong, and what to do, in a sentence or two. */
  readonly message: string;
}

/** Ends the reading of one file, with the reason for the learner. */
export class Unreadable extends Error {}
