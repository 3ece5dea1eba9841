/** What a lab makes of its story for the product: its files, and whether a fix was one. */
import type { EvidenceSource } from './evidence';
import type { Output } from './output';
import type { Decision } from './plans';
import { runStory, type Run, type Story } from './story';
import { splitAt } from './output';

/** `scenarios/<id>/incident.ts`. The page runs it on from the fix: it says no more than the files do. */
export interface Incident {
  readonly story: Story;
  /**
   * The lab's files, of what had arrived by the fix or of what came after: the same names.
   * @param modified when they were last written; UTC, ISO 8601
   */
  readonly files: (output: Output, modified: string) => readonly EvidenceSource[];
}

export const VERDICTS = ['solved', 'partly', 'unsolved'] as const;

export interface Judged {
  readonly verdict: (typeof VERDICTS)[number];
  /** What the new logs show, in a sentence or two; Markdown's inline code is understood. */
  readonly because: string;
  /** What questions about the time after the fix ask for, by name: `timeouts: 0`. */
  readonly measures: Readonly<Record<string, string | number>>;
}

/** `scenarios/<id>/judge.ts`, the server's. Looks at the run alone, so that any parameters can be judged. */
export type Judge = (run: Run) => Judged;

/** The files that the lab begins with. */
export function evidenceBefore({ story, files }: Incident): readonly EvidenceSource[] {
  const run = runStory(story);
  return files(run, new Date(run.fix).toISOString());
}

/** What was written since the fix. */
export interface After {
  /** The lab's files, in the same order; one to which nothing was written is empty. */
  readonly files: readonly EvidenceSource[];
  /** The end of the time watched, milliseconds since 1970. */
  readonly until: number;
}

/** @param decisions what was done about the incident @throws RangeError as `runStory` does */
export function evidenceAfter(incident: Incident, decisions: readonly Decision[]): After {
  return afterOf(incident, runStory(incident.story, decisions, { part: 'after' }));
}

/** The same of a run that is there already. */
export function afterOf({ files }: Incident, run: Run): After {
  const { before, after } = splitAt(run, run.fix);
  const modified = new Date(run.until).toISOString();
  const written = files(after, modified);
  // A query names its file or its table, whether anything came or not.
  const known = files(before, modified).map(
    (file) => written.find(({ name }) => name === file.name) ?? emptied(file),
  );
  const others = written.filter(({ name }) => !known.some((file) => file.name === name));
  return { files: [...known, ...others], until: run.until };
}

/** Records or Insights events: a document without any is one still. */
const DOCUMENT = '{"Records":[';

function emptied(file: EvidenceSource): EvidenceSource {
  const start = new TextDecoder().decode(file.bytes.subarray(0, DOCUMENT.length));
  const isDocument = file.role === 'cloudtrail' || start === DOCUMENT;
  return { ...file, bytes: new TextEncoder().encode(isDocument ? `${DOCUMENT}]}` : '') };
}
