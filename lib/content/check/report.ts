import type { Finding, Place } from '../finding';
import type { Path } from '../yaml';
import type { CheckedLab } from './types';

/** Makes the findings of one check. */
export function errors(check: string) {
  return (place: Place, message: string, todo: string): Finding => {
    return { severity: 'error', check, ...place, message, todo };
  };
}

export const top = (file: string): Place => ({ file, line: 1, column: 1 });

/** Where something about a question's answer stands. */
export function inAnswers({ source }: CheckedLab, question: string, ...path: Path): Place {
  return source.answers.at(['answers', question, ...path]);
}
