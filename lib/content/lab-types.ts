import type { PublicQuestion } from '@/lib/grading/responses';
import type { LabFile } from './schema/lab';

/** What the pages know of a lab: no key, no hint's text, no solution. */
export type PublicLab = LabFile & {
  readonly questions: readonly PublicQuestion[];
  /** The sum of the questions' points. */
  readonly points: number;
  /** `brief.mdx`, as it stands in the file. */
  readonly brief: string;
};
