/** What passes between the page and the worker that reads a learner's own files. */
import type { ImportProblem } from '@/lib/trail/import/source';
import type { TrailPlace } from '@/lib/trail/import/place';
import type { MapKey } from '../sql/map-key';

export interface ImportFile {
  /** With the folders that it was dropped or picked with. */
  readonly path: string;
  readonly file: Blob;
}

export interface ImportProgress {
  readonly files: number;
  readonly bytes: number;
  readonly events: number;
}

/** Why reading ended before all files were read. */
export type Limit = 'events' | 'bytes' | 'files';

export interface ImportSummary {
  readonly files: number;
  readonly events: number;
  /** Records left out as one with the same eventID was read before. */
  readonly duplicates: number;
  /** Of the records as one line each. */
  readonly textBytes: number;
  /** First and last eventTime: milliseconds since the epoch; absent where there are no events. */
  readonly first?: number;
  readonly last?: number;
  readonly limit?: Limit;
  readonly problems: readonly ImportProblem[];
  /** Problems that are not in the list, as it is long enough. */
  readonly moreProblems: number;
  readonly place: TrailPlace;
  readonly mapKeys: readonly MapKey[];
}

/** The events in the forms that the languages read. */
export interface ImportData<Bytes> {
  /** One record a line. */
  readonly lines: Bytes;
  /** `{"Records":[…]}`; absent where it would be large. */
  readonly document?: Bytes;
  /** Arrow IPC streams, in order. */
  readonly parts: readonly Bytes[];
}

export interface Imported {
  readonly summary: ImportSummary;
  readonly data: ImportData<Blob>;
}
