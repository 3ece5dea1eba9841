/** What a writer is given and gives. */
import type { LogScope } from '../../types';
import { pathText } from '../fields';
import type { Column, Note, Term } from '../question';

export interface Writing {
  readonly text: string;
  /** CloudWatch Logs only: the window, which stands beside the query. */
  readonly scope?: LogScope;
}
export type Tell = (note: Note) => void;

/** A column's name: its own, or one made of what it is. */
export function nameOf({ name, term }: Column): string {
  return name ?? termName(term);
}
export function termName(term: Term): string {
  switch (term.kind) {
    case 'field':
      return String(term.path.findLast((step) => typeof step === 'string') ?? 'value');
    case 'bin':
      return 'period';
    case 'count':
      return 'count';
    case 'distinct':
      return `distinct_${termName({ kind: 'field', path: term.path })}`;
    case 'min':
      return `first_${termName({ kind: 'field', path: term.path })}`;
    case 'max':
      return `last_${termName({ kind: 'field', path: term.path })}`;
  }
}

/** A name for each column, none twice. */
export function uniqueNames(columns: readonly Column[]): readonly string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const plain = nameOf(column);
    const longer =
      'path' in column.term && column.term.path
        ? pathText(column.term.path).replace(/\W+/g, '_')
        : plain;
    let name = taken.has(plain) ? longer : plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
    taken.add(name);
    return name;
  });
}

/** Words of a list in one: `a, b`. */
export const comma = (parts: readonly string[]): string => parts.join(', ');
