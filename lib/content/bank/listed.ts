/** Questions as lists and the search have them: what is asked, and no word on what is right. */
import type { Asked } from '@/lib/grading/registry';
import type { BankQuestion } from './types';

/** The words of what is chosen from, put in order or paired. */
function itemsOf({ kind, config }: Asked): string[] {
  switch (kind) {
    case 'choice':
      return config.options.map(({ text }) => text);
    case 'order':
      return config.items.map(({ text }) => text);
    case 'match':
      return [...config.left, ...config.right].map(({ text }) => text);
    case 'parsons':
      return config.stages.map(({ text }) => text);
    default:
      return [];
  }
}

/** @param titleOf of a lesson by its id */
export const listedOf =
  (titleOf: (lesson: string) => string) =>
  ({ id, title, prompt, code, asked, kind, modules, lessons, step }: BankQuestion) => ({
    id,
    title,
    prompt,
    more: [...itemsOf(asked), code ?? ''].filter(Boolean).join('\n'),
    kind,
    modules,
    lessons: lessons.map(titleOf),
    ...(step && { step }),
  });
