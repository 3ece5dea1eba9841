/** What can be said of a query before it is run: names, arguments, the order of commands. */
import type { Diagnostic, Span } from '../../types';
import { nearest } from '@/lib/text/nearest';
import { AGGREGATES } from './aggregates';
import { childrenOf, walk, type CallNode, type Command, type Expression, type Named } from './ast';
import { FUNCTIONS, PERIOD_FUNCTIONS } from './functions';
import { isSubnet } from '@/lib/text/network';
import { aggregatesIn } from './stats';

type Note = (message: string, span: Span, hint?: string, severity?: Diagnostic['severity']) => void;

export function checkCommands(commands: readonly Command[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const note: Note = (message, span, hint, severity = 'error') =>
    void diagnostics.push({ severity, message, span, ...(hint !== undefined && { hint }) });
  new Check(note).run(commands);
  return diagnostics;
}

/** A query takes so many stats commands. */
const MOST_STATS = 2;

class Check {
  /** After stats there are only its columns; before, every field there may be. */
  private columns: Set<string> | undefined;
  /** Where true and false are values. */
  private readonly flags = new Set<Expression>();

  constructor(private readonly note: Note) {}

  run(commands: readonly Command[]): void {
    const lastStats = commands.findLastIndex(({ kind }) => kind === 'stats');
    const third = commands.filter(({ kind }) => kind === 'stats')[MOST_STATS];
    if (third) {
      const hint = 'Ask in two steps, or compute both in one stats.';
      this.note('This is the third stats: a query takes two.', third.span, hint);
    }
    commands.forEach((command, index) => {
      if ((command.kind === 'sort' || command.kind === 'limit') && index < lastStats) {
        this.note(
          `${command.kind} stands before a stats.`,
          command.span,
          'Put it after the last stats.',
        );
      }
      const limit = commands.slice(0, index).find(({ kind }) => kind === 'limit');
      if (command.kind === 'filter' && limit?.kind === 'limit') {
        this.note(
          `This filter sees only the ${limit.count} rows that limit has left.`,
          command.span,
          'Put it before sort and limit.',
          'warning',
        );
      }
      const after = commands[index + 1];
      if (command.kind === 'dedup' && after && after.kind !== 'limit') {
        this.note(
          `Only limit can follow dedup.`,
          after.span,
          `Put ${after.kind} before the dedup.`,
        );
      }
      this.command(command);
    });
  }

  private command(command: Command): void {
    switch (command.kind) {
      case 'fields':
      case 'display':
        for (const named of command.list) {
          this.plain(named.of);
          if (named.aliased) this.columns?.add(named.name);
        }
        return;
      case 'filter':
        return this.plain(command.condition);
      case 'sort':
        for (const { of, text } of command.keys) {
          if (!this.columns?.has(text)) this.plain(of);
        }
        return;
      case 'parse':
      case 'extract':
        this.plain(command.of);
        return command.names.forEach(({ name }) => this.columns?.add(name));
      case 'unnest':
        this.plain(command.of);
        return void this.columns?.add(command.into.name);
      case 'dedup':
        return command.list.forEach((field) => this.plain(field));
      case 'stats':
        return this.stats(command);
    }
  }

  private stats({ list, by }: Extract<Command, { kind: 'stats' }>): void {
    for (const { of } of by) this.plain(of);
    const made = new Set<string>();
    for (const named of list) {
      this.aggregated(named, made);
      made.add(named.name);
    }
    this.columns = new Set([...by.map(({ name }) => name), ...made]);
  }

  /** A column of stats: aggregates, columns before it, and what is computed of them. */
  private aggregated({ of }: Named, made: ReadonlySet<string>): void {
    const calls = new Set<Expression>(aggregatesIn(of));
    const outside = (node: Expression, visit: (one: Expression) => void) => {
      if (calls.has(node)) return;
      visit(node);
      for (const child of childrenOf(node)) outside(child, visit);
    };
    outside(of, (node) => {
      if (node.kind === 'field' && !made.has(node.name)) {
        this.note(
          `${node.name} is not counted, nor grouped by.`,
          node.span,
          `Put it after by, or into a function: latest(${node.name}).`,
        );
      }
      this.node(node);
    });
    // What names a column, or what is wrong for another reason, is not told twice.
    const spokenFor = (node: Expression): boolean =>
      node.kind === 'field' || node.kind === 'call' || childrenOf(node).some(spokenFor);
    if (calls.size === 0 && !spokenFor(of)) {
      this.note(
        'There is no function of stats in this.',
        of.span,
        'For example count(*) or avg(field).',
      );
    }
    for (const call of calls) {
      if (call.kind !== 'call') continue;
      this.arity(call);
      for (const arg of call.args) this.plain(arg);
      const percent = call.args[1];
      if (percent && (percent.kind !== 'number' || percent.value < 0 || percent.value > 100)) {
        this.note('The percentile is a number from 0 to 100.', percent.span, 'pct(@duration, 95)');
      }
    }
  }

  /** An expression of one row. */
  private plain(expression: Expression): void {
    for (const call of aggregatesIn(expression)) {
      this.note(
        `${call.name} is a function of stats.`,
        call.nameSpan,
        `Write stats ${call.name}(…) as a name, and use the name.`,
      );
    }
    walk(expression, (node) => this.node(node));
    this.places(expression);
  }

  private node(node: Expression): void {
    if (node.kind === 'call' && !AGGREGATES.has(node.name)) this.call(node);
    // Its third argument is documented to be true.
    const flag = node.kind === 'call' && node.name === 'strcontains' ? node.args[2] : undefined;
    if (flag) this.flags.add(flag);
    if (node.kind === 'field' && !this.flags.has(node)) this.field(node.name, node.span);
    if (node.kind === 'like') this.like(node.pattern);
    if (node.kind === 'binary') this.timestamp(node);
  }

  private field(name: string, span: Span): void {
    if (/^(?:true|false)$/i.test(name)) {
      const number = name.toLowerCase() === 'true' ? 1 : 0;
      const hint = `Logs Insights shows true and false of JSON as 1 and 0: write ${number}.`;
      this.note(`The documentation knows no value ${name}.`, span, hint, 'warning');
      return;
    }
    const { columns } = this;
    if (!columns || columns.has(name) || this.insideColumn(name)) return;
    const [near] = nearest(name, [...columns], 1);
    this.note(
      `After stats there is no field ${name}.`,
      span,
      near ? `Do you mean ${near}?` : `There is ${[...columns].join(', ')}.`,
    );
  }
  private insideColumn(name: string): boolean {
    return [...(this.columns ?? [])].some((column) => name.startsWith(`${column}.`));
  }

  private call(node: CallNode): void {
    const known = FUNCTIONS.get(node.name) ?? PERIOD_FUNCTIONS.get(node.name);
    if (!known) {
      const names = [...FUNCTIONS.values(), ...PERIOD_FUNCTIONS.values()].map(({ name }) => name);
      const [near] = nearest(node.name, [...names, ...AGGREGATES.keys()], 1);
      const hint = near ? `Do you mean ${near}?` : 'The names are offered while you type.';
      this.note(`There is no function ${node.name}.`, node.nameSpan, hint);
      return;
    }
    this.arity(node);
    if (node.name.endsWith('insubnet')) this.subnet(node.args[1]);
    if (node.name === 'bin' && this.columns && !this.columns.has('@timestamp')) {
      this.note(
        'bin() looks at @timestamp, which stats has not kept.',
        node.span,
        'Name the bin in the first stats, by bin(5m) as t, and group by t.',
      );
    }
  }

  private arity(node: CallNode): void {
    const known =
      FUNCTIONS.get(node.name) ?? PERIOD_FUNCTIONS.get(node.name) ?? AGGREGATES.get(node.name);
    if (!known) return;
    const [least, most] = known.arity;
    const count = node.args.length;
    if (count < least || count > most || (node.star && node.name !== 'count')) {
      const hint = `Write ${known.name}(${known.signature}).`;
      this.note(`${known.name} takes ${amount(least, most)}.`, node.span, hint);
    } else if (PERIOD_FUNCTIONS.has(node.name) && node.args.at(-1)?.kind !== 'period') {
      const span = node.args.at(-1)?.span ?? node.span;
      const hint = 'A period is a number and a unit: 5m, 1h, 1d.';
      this.note(`${known.name} wants a period.`, span, hint);
    }
  }

  private subnet(node: Expression | undefined): void {
    if (node?.kind === 'string' && !isSubnet(node.value)) {
      const hint = 'Write a network and its length: "10.0.0.0/8".';
      this.note(`${node.value} is no subnet.`, node.span, hint);
    }
  }

  private like(pattern: Expression): void {
    if (pattern.kind === 'string' && /^%|%$/.test(pattern.value)) {
      const hint = `Write like "${pattern.value.replaceAll('%', '')}": a part of the text is enough.`;
      this.note(
        '% is no wildcard here: it is looked for as it stands.',
        pattern.span,
        hint,
        'warning',
      );
    }
  }

  private timestamp(node: Extract<Expression, { kind: 'binary' }>): void {
    const sides = [node.left, node.right];
    const time = sides.some((side) => side.kind === 'field' && side.name === '@timestamp');
    const text = sides.find((side) => side.kind === 'string');
    if (time && text && /^(?:[<>]=?|!?=)$/.test(node.operator)) {
      const hint =
        'Choose the window of time beside the query, or compare toMillis(@timestamp) with a number.';
      this.note('@timestamp is an instant, not text.', text.span, hint, 'warning');
    }
  }

  /** Periods and regular expressions stand only where something takes them. */
  private places(root: Expression): void {
    const visit = (node: Expression, allowed: 'period' | 'regex' | undefined) => {
      if (node.kind === 'period' && allowed !== 'period') {
        this.note(`${node.period.text} is a period.`, node.span, 'It belongs into bin(…).');
      }
      if (node.kind === 'regex' && allowed !== 'regex') {
        this.note('A regular expression stands after like or =~.', node.span, 'field like /…/');
      }
      for (const child of childrenOf(node)) {
        const takesRegex = node.kind === 'like' && child === node.pattern;
        const takesPeriod = node.kind === 'call' && PERIOD_FUNCTIONS.has(node.name);
        visit(child, takesRegex ? 'regex' : takesPeriod ? 'period' : undefined);
      }
    };
    visit(root, undefined);
  }
}

function amount(least: number, most: number): string {
  const noun = (count: number) => (count === 1 ? 'argument' : 'arguments');
  if (most === Infinity) return `${least} ${noun(least)} or more`;
  if (least === most) return least === 0 ? 'no argument' : `${least} ${noun(least)}`;
  return `${least} to ${most} arguments`;
}
