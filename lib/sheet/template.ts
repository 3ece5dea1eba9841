/** An empty sheet of a quiz or a lab, and the questions beside it. */
import type { Asked } from '@/lib/grading/registry';
import { tableCsv, type Table } from '@/lib/text/csv';

export interface TemplateQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly asked: Asked;
}

export const longTemplate = (questions: readonly TemplateQuestion[]): string =>
  tableCsv([['learner', 'question', 'answer'], ...questions.map(({ id }) => ['', id, ''])]);

export const wideTemplate = (questions: readonly TemplateQuestion[]): string =>
  tableCsv([['learner', ...questions.map(({ id }) => id)]]);

/**
 * What each question asks and what its answer is written as. A page shows the options of a choice without letters
 * and in an order of its own: the letter that counts is the one that stands here.
 */
export function questionListCsv(questions: readonly TemplateQuestion[]): string {
  const rows: Table = questions.map(({ id, prompt, asked }) => [id, prompt, writtenAs(asked)]);
  return tableCsv([['question', 'what it asks', 'how the answer is written'], ...rows]);
}

/** In words, or the ids with what they stand for. */
export function writtenAs(asked: Asked): string {
  switch (asked.kind) {
    case 'choice': {
      const many = asked.config.multiple ? 'One or more of' : 'One of';
      return [`${many}:`, ...byId(asked.config.options).map(lettered)].join('\n');
    }
    case 'order':
      return ['All of these in order, as ids:', ...asked.config.items.map(lettered)].join('\n');
    case 'parsons':
      return ['Some of these in order, as ids:', ...asked.config.stages.map(lettered)].join('\n');
    case 'match':
      return [
        'Pairs of ids, such as a=b, c=d:',
        ...asked.config.left.map(lettered),
        'with',
        ...asked.config.right.map(lettered),
      ].join('\n');
    default:
      return WRITTEN[asked.kind];
  }
}

/** Not in the order of the pages, which says nothing about letters. */
const byId = <One extends { readonly id: string }>(options: readonly One[]) =>
  options.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const lettered = ({ id, text }: { readonly id: string; readonly text: string }) =>
  `${id}) ${text.replace(/\s+/g, ' ').trim()}`;

const WRITTEN = {
  text: 'A name.',
  ip: 'An IP address.',
  time: 'A time, UTC.',
  digits: 'A row of digits.',
  number: 'A number.',
  field: 'The path of a field, such as userIdentity.arn.',
  policy: 'A policy as JSON, in one cell.',
  filter: 'A filter pattern.',
  alarm: 'Flags of put-metric-alarm, in one cell.',
  result: 'Rows, one a line, as a query returns them.',
} as const;
