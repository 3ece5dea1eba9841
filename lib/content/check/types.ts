import type { Language } from '@/lib/query/types';
import type { Finding } from '../finding';
import type { LabSource } from '../read-lab';
import type { AnswerFile } from '../schema/answers';
import type { LabFile } from '../schema/lab';
import type { QuestionFile } from '../schema/questions';

/** What one query gave. */
export type Asked =
  | {
      readonly ok: true;
      /** Everything that came out, as text. */
      readonly text: string;
      /** The one value that came out: a line of text, or a row of one column. */
      readonly value?: string;
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

/** A lab whose three files fit their schemas. */
export interface CheckedLab {
  readonly source: LabSource;
  readonly lab: LabFile;
  readonly questions: readonly QuestionFile[];
  readonly answers: Readonly<Record<string, AnswerFile>>;
}

/** One thing that has to hold of a lab. Reports everything at once, and does not throw. */
export type LabCheck = (lab: CheckedLab, bench: Bench) => Finding[] | Promise<Finding[]>;

/** Opens the evidence of a lab. */
export type OpenBench = (lab: string) => Promise<Bench>;

/** One thing that has to hold of content other than labs. */
export type ContentCheck = (root: string, open: OpenBench) => Promise<Finding[]>;
