import type { Json, Language } from '@/lib/query/types';
import type { After, Judged } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import type { Finding } from '../finding';
import type { LabCode } from '../judging';
import type { LabSource } from '../read-lab';
import type { AnswerFile } from '../schema/answers';
import type { LabFile } from '../schema/lab';
import type { OutcomesFile } from '../schema/outcomes';
import type { PlansFile } from '../schema/plans';
import type { QuestionFile } from '../schema/questions';
import type { ContentSource } from './source';

/** What one query gave. */
export type Asked =
  | {
      readonly ok: true;
      /** Everything that came out, as text. */
      readonly text: string;
      /** The one value that came out: a line of text, or a row of one column. */
      readonly value?: string;
      /** Of a query whose result is a table. */
      readonly table?: {
        readonly columns: readonly string[];
        readonly rows: readonly (readonly Json[])[];
      };
    }
  /** It failed, or ended with an exit code other than 0; the message says why. */
  | { readonly ok: false; readonly message: string };

/** A lab's evidence, open for queries in every language. */
export interface Bench {
  ask(language: Language, query: string): Promise<Asked>;
  /** The names of the files that the data set really has. */
  readonly files: readonly string[];
  close(): void;
}

/** A decision of outcomes.yaml that was carried out. */
export interface Played {
  readonly decisions: readonly Decision[];
  /** What was written since: the story is told once for the judge and for the files. */
  readonly after: After;
  /** What the judge says of it. */
  readonly judged: Judged;
}

/** What goes on after the fix: all of it is there and fits its schemas. */
export interface Living {
  readonly plans: PlansFile['plans'];
  readonly outcomes: OutcomesFile['outcomes'];
  /** Of each outcome; a message where it cannot be carried out. */
  readonly played: readonly (Played | string)[];
  /** The first that is said to solve the problem, where it can be carried out, open for queries. */
  readonly solved?: Played & { readonly bench: Bench };
  /** Opens the time after one of them. One at a time: an engine takes much memory. */
  readonly open: (played: Played) => Promise<Bench>;
}

/** A lab whose files fit their schemas. */
export interface CheckedLab {
  readonly source: LabSource;
  readonly lab: LabFile;
  readonly questions: readonly QuestionFile[];
  readonly answers: Readonly<Record<string, AnswerFile>>;
  readonly code: LabCode;
  /** Absent where the account does not go on after the fix, or something of it is missing. */
  readonly living?: Living;
}

/** One thing that has to hold of a lab. Reports everything at once, and does not throw. */
export type LabCheck = (lab: CheckedLab, bench: Bench) => Finding[] | Promise<Finding[]>;

/**
 * Opens the evidence of a lab, or of the time after these decisions.
 * @param after the files of that time, where the story was told already
 */
export type OpenBench = (
  lab: string,
  decisions?: readonly Decision[],
  after?: After,
) => Promise<Bench>;

/**
 * One thing that has to hold of content other than labs.
 * @param under files whose path begins so are wanted; others need not be looked at
 */
export type ContentCheck = (
  content: ContentSource,
  open: OpenBench,
  under?: string,
) => Finding[] | Promise<Finding[]>;
