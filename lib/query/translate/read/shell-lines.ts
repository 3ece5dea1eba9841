/** `| sort | uniq -c | sort -rn | head`: what the usual pipeline makes of jq's lines. */
import type { Command } from 'unbash';
import type { Span } from '../../types';
import { cannot } from '../cannot';
import type { Column, Question, Term } from '../question';
import type { Draft } from './jq/program';
import { noteMissing, type Context } from './jq/shape';
import { wordsOf } from './shell-words';

const COUNT: Term = { kind: 'count' };
/** Commands that change how lines look, and not which there are. */
const LOOKS = new Set(['column', 'less', 'cat', 'more']);

export class Lines {
  private sorted = false;
  /** True after `uniq -c`. */
  private counted = false;

  constructor(
    private readonly draft: Draft,
    private columns: readonly Column[] | undefined,
    /** True where each value is one line. */
    private readonly oneLine: boolean,
    private readonly notes: Context,
  ) {}

  through(command: Command): void {
    const name = command.name?.value ?? '';
    const span = { start: command.pos, end: command.end };
    if (LOOKS.has(name)) return;
    const words = wordsOf(command).map(({ value }) => value);
    if (!this.oneLine) {
      cannot(`${name} takes lines, and jq spreads a value over several.`, span, 'Add -c to jq.');
    }
    const flags = words
      .filter((word) => /^-[a-zA-Z]+$/.test(word))
      .join('')
      .replaceAll('-', '');
    const others = words.filter((word) => !/^-[a-zA-Z]+$/.test(word));
    switch (name) {
      case 'sort':
        if (others.length > 0 || /[^rnu]/.test(flags)) break;
        return this.sort(flags, span);
      case 'uniq':
        if (others.length > 0 || /[^c]/.test(flags)) break;
        return this.uniq(flags === 'c', span);
      case 'wc':
        if (flags !== 'l' || others.length > 0) break;
        return this.count(span);
      case 'head':
      case 'tail': {
        const number = Number(
          /^(?:-n ?|-)?(\d+)$/.exec(words.join(' '))?.[1] ?? (words.length ? NaN : 10),
        );
        if (Number.isNaN(number) || number === 0) break;
        if (name === 'head') this.draft.take(number, span);
        else this.draft.takeLast(number, span);
        return;
      }
    }
    cannot(
      `\`${[name, ...words].join(' ')}\` works on lines, and cannot be said elsewhere.`,
      span,
      'Say it within jq, or leave it out before translating.',
    );
  }

  private named(span: Span): readonly Column[] {
    return (
      this.columns ??
      cannot('Whole events are sorted and counted as text.', span, 'Choose fields in jq first.')
    );
  }

  private sort(flags: string, span: Span): void {
    this.draft.unlimited(span);
    const descending = flags.includes('r');
    const columns = this.named(span);
    const nulls = descending ? ('last' as const) : ('first' as const);
    // After uniq -c the count leads the line.
    const keys = this.counted && flags.includes('n') ? [{ term: COUNT }] : columns;
    this.draft.order = keys.map(({ term }) => ({ term, descending, nulls, span }));
    this.sorted = true;
    if (flags.includes('u')) this.gather(span);
  }

  private uniq(withCount: boolean, span: Span): void {
    if (!this.sorted) {
      cannot('uniq only joins lines that are next to each other.', span, 'Put sort before it.');
    }
    this.gather(span);
    if (!withCount) return;
    this.columns = [{ term: COUNT, span }, ...this.named(span)];
    this.counted = true;
  }

  private gather(span: Span): void {
    this.draft.unlimited(span);
    if (this.draft.groups) cannot('These were gathered before.', span);
    this.draft.groups = [...this.named(span)];
  }

  private count(span: Span): void {
    this.draft.unlimited(span);
    let term = COUNT;
    if (this.draft.groups) {
      const [key, ...others] = this.draft.groups;
      if (key?.term.kind !== 'field' || others.length > 0) {
        cannot('Only the different values of one field can be counted elsewhere.', span);
      } else {
        noteMissing(key.term.path, span, this.notes);
        term = { kind: 'distinct', path: key.term.path };
      }
    }
    this.draft.groups = [];
    this.draft.order = [];
    this.columns = [{ term, span }];
  }

  question(): Question {
    const { where, groups, order, limit } = this.draft;
    const { columns } = this;
    for (const column of columns ?? []) {
      const { term, span } = column;
      if (term.kind !== 'field' || !groups) continue;
      if (
        !groups.some(
          (key) => key.term.kind === 'field' && key.term.path.join() === term.path.join(),
        )
      ) {
        cannot('This is not what the groups have in common.', span, 'Group by it too.');
      }
    }
    return {
      ...(where && { where }),
      ...(columns && { columns }),
      ...(groups && { groups }),
      order,
      ...(limit && { limit }),
    };
  }
}
