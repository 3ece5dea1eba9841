/**
 * Takes the records of a learner's files and makes of them what the query languages read. Records
 * come in lots and leave in lots, so that a million of them are never held as objects.
 */
import { IMPORT_LIMITS, type ImportLimits } from '@/lib/trail/import/limits';
import { Places } from '@/lib/trail/import/place';
import { readSource, type Good, type RecordSink } from '@/lib/trail/import/records';
import type { ImportProblem, Source } from '@/lib/trail/import/source';
import { MapKeys } from '../sql/arrow/map-keys';
import { PartBuilder } from '../sql/arrow/part';
import { Utf8Bytes } from '../sql/arrow/utf8-bytes';
import type { ImportSummary, Limit } from './types';

/** Rows of a part, or bytes where the records are long. */
const PART_ROWS = 10_000;
const PART_BYTES = 64_000_000;
/** Files that are prepared while one is read. */
const AHEAD = 4;
/** Problems listed; a folder of another kind has thousands. */
const MOST_PROBLEMS = 200;

export interface ImporterOptions {
  /** Told of each lot as it is ready: lines of JSON, each with its end, and an Arrow IPC stream. */
  readonly onPart: (lines: Uint8Array<ArrayBuffer>, arrow: Uint8Array) => void;
  /** Told of the files that are read, and the events that are found. */
  readonly onProgress: (files: number, events: number) => void;
  readonly limits?: ImportLimits;
}

/** Reads the sources in the order of their paths. */
export async function importSources(
  sources: readonly Source[],
  options: ImporterOptions,
): Promise<ImportSummary> {
  const limits = options.limits ?? IMPORT_LIMITS;
  let files = 0;
  const importer = new Importer(limits, options.onPart, (events) =>
    options.onProgress(files, events),
  );
  const ordered = [...sources].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  // A few files ahead: enough that the next one is there when this one is read.
  for (const early of ordered.slice(0, AHEAD)) early.prepare?.();
  for (const [index, source] of ordered.entries()) {
    ordered[index + AHEAD]?.prepare?.();
    if (files >= limits.files) importer.limit = 'files';
    if (importer.limit) break;
    await readSource(source, importer, limits);
    files++;
    options.onProgress(files, importer.events);
  }
  return importer.finish(files);
}

class Importer implements RecordSink {
  events = 0;
  limit?: Limit;
  private duplicates = 0;
  private textBytes = 0;
  private first = Infinity;
  private last = -Infinity;
  private moreProblems = 0;
  private readonly problems: ImportProblem[] = [];
  private readonly known = new Set<string>();
  private readonly places = new Places();
  private readonly keys = new MapKeys();
  private part = new PartBuilder(this.keys);
  private readonly lines = new Utf8Bytes();

  constructor(
    private readonly limits: ImportLimits,
    private readonly onPart: ImporterOptions['onPart'],
    private readonly onEvents: (events: number) => void,
  ) {}

  problem(problem: ImportProblem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else this.moreProblems++;
  }

  take(records: readonly Good[], path: string): boolean {
    this.onEvents(this.events);
    if (records.length) this.places.add(path);
    for (const good of records) {
      const { eventID } = good.record;
      if (typeof eventID === 'string') {
        if (this.known.has(eventID)) {
          this.duplicates++;
          continue;
        }
        this.known.add(eventID);
      }
      if (!this.room()) return false;
      this.add(good, path);
    }
    return true;
  }

  private room(): boolean {
    if (this.events >= this.limits.events) this.limit = 'events';
    else if (this.textBytes + this.lines.size >= this.limits.textBytes) this.limit = 'bytes';
    return this.limit === undefined;
  }

  private add({ record, time, text }: Good, path: string): void {
    let line: string;
    try {
      line = text !== undefined && isOneLine(text) ? text : JSON.stringify(record);
    } catch {
      // The parser of JSON takes any depth, the writer does not.
      const message = 'A record is nested too deep to be shown. It is left out.';
      return this.problem({ file: path, kind: 'broken', message });
    }
    this.part.add(record);
    this.lines.add(line);
    this.lines.add('\n');
    this.events++;
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
    if (this.part.rows >= PART_ROWS || this.lines.size >= PART_BYTES) this.flush();
  }

  private flush(): void {
    if (this.lines.size === 0) return;
    const lines = this.lines.take();
    this.textBytes += lines.length;
    this.onPart(lines, this.part.finish());
    this.part = new PartBuilder(this.keys);
  }

  finish(files: number): ImportSummary {
    this.flush();
    const { events, duplicates, textBytes, limit, problems, moreProblems } = this;
    return {
      files,
      events,
      duplicates,
      textBytes,
      ...(events > 0 && { first: this.first, last: this.last }),
      ...(limit && { limit }),
      problems,
      moreProblems,
      place: this.places.get(),
      mapKeys: this.keys.list(),
    };
  }
}

/** Deeper nesting than this text has room for is more than JSON.stringify takes, in any browser. */
const SHALLOW = 6_000;

/**
 * Whether the text of a record is as JSON.stringify would write it, or nearly so: no blanks after
 * keys, nothing escaped (what is searched for must not be written in two ways), and no line breaks.
 */
function isOneLine(text: string): boolean {
  return (
    text.length <= SHALLOW &&
    text.startsWith('{"') &&
    text.endsWith('}') &&
    !text.includes('\\') &&
    !text.includes('\n') &&
    !text.includes('": ')
  );
}
