/** A Logs Insights query over the log group of a trail. */
import type { Command, Expression, Named, SortKey } from '../../../logs/insights/ast';
import { parseInsights } from '../../../logs/insights';
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { EVENT_TIME } from '../../fields';
import {
  both,
  sameTerm,
  type Column,
  type Condition,
  type Note,
  type OrderKey,
  type Question,
  type Term,
} from '../../question';
import type { Reading } from '../reading';
import { conditionOf } from './conditions';
import { fieldPath } from './fields';

/** @throws Cannot */
export function readInsights(text: string): Reading {
  const { query, diagnostics } = parseInsights(text);
  if (!query) {
    const [wrong] = diagnostics.filter(({ severity }) => severity === 'error');
    return cannot(wrong?.message ?? 'This is no query.', wrong?.span, wrong?.hint);
  }
  const draft = new Draft();
  for (const command of query.commands) draft.add(command);
  return { question: draft.question(), notes: draft.notes };
}

class Draft {
  readonly notes: Note[] = [];
  private where?: Condition;
  private fields: Named[] = [];
  private display?: readonly Named[];
  private stats?: { readonly columns: readonly Column[]; readonly groups: readonly Column[] };
  private distinct = false;
  private sort?: { readonly keys: readonly SortKey[]; readonly span: Span };
  private limit?: Question['limit'];

  add(command: Command): void {
    const { span } = command;
    if (this.limit && command.kind !== 'display' && command.kind !== 'fields') {
      cannot('Only some of the events were taken before this.', span, 'Put limit last.');
    }
    switch (command.kind) {
      case 'filter':
        if (this.stats) cannot('Groups are not filtered in a translation.', span);
        this.where = both(this.where, conditionOf(command.condition));
        return;
      case 'fields':
        if (this.stats) cannot('fields after stats is not translated.', span, 'Use display.');
        this.fields.push(...command.list);
        return;
      case 'display':
        this.display = command.list;
        return;
      case 'stats':
        if (this.stats) cannot('Counting what was counted is not translated.', span);
        if (this.sort) cannot('Sorting before stats has no effect.', span, 'Sort after it.');
        this.stats = statsOf(command);
        this.display = undefined;
        return;
      case 'sort':
        this.sort = { keys: command.keys, span };
        return;
      case 'limit':
        this.limit = { count: command.count, span };
        return;
      case 'dedup':
        return this.dedup(command);
      case 'parse':
        return cannot(
          'What parse takes out of a line has no name elsewhere.',
          span,
          'Name the field.',
        );
      case 'unnest':
        return cannot('unnest makes several rows of an event.', span);
    }
  }

  /** Only where the columns are what is looked at: else it keeps one event of several. */
  private dedup(command: Extract<Command, { kind: 'dedup' }>): void {
    const names = new Set(command.list.map(({ name }) => name));
    const shown = this.fields.map(({ name }) => name);
    if (this.stats || shown.length !== names.size || !shown.every((name) => names.has(name))) {
      cannot(
        'dedup keeps the newest event of each value, which is not said elsewhere.',
        command.span,
        'Name the same fields in fields: then each value is shown once.',
      );
    }
    // Rows where a value is missing all stay; the other languages show missing values once.
    for (const field of command.list) {
      const test = {
        kind: 'exists',
        path: fieldPath(field),
        span: command.span,
        sense: 'is',
      } as const;
      this.where = both(this.where, { kind: 'test', test });
    }
    const message = 'Events where the field is missing are left out; dedup keeps each of them.';
    this.notes.push({ kind: 'changed', message, span: command.span });
    this.distinct = true;
  }

  question(): Question {
    const { where, stats, limit } = this;
    const columns = stats ? this.ofStats(stats.columns) : this.ofFields();
    const groups = stats?.groups ?? (this.distinct ? columns : undefined);
    const order = this.order(columns, stats?.columns);
    return {
      ...(where && { where }),
      ...(columns && { columns: columns.map(withoutOwnName) }),
      ...(groups && { groups: groups.map(withoutOwnName) }),
      order,
      ...(limit && { limit }),
    };
  }

  private ofStats(columns: readonly Column[]): readonly Column[] {
    if (!this.display) return columns;
    return this.display.map((named) => {
      const column = columns.find((one) => one.name === named.name);
      return column ?? cannot(`stats makes no ${named.name}.`, named.span);
    });
  }

  /** Undefined where whole events are shown. */
  private ofFields(): readonly Column[] | undefined {
    const list = this.display ?? this.fields;
    if (list.length === 0) return undefined;
    const whole = list.find(({ name }) => name === '@message');
    const kept = list.filter(({ of, name, span }) => {
      if (of.kind !== 'field' || !/^@(?:logStream|log|ptr|ingestionTime)$/.test(name)) return true;
      this.notes.push({ kind: 'left out', message: `${name} is CloudWatch Logs' own.`, span });
      return false;
    });
    if (whole) {
      if (kept.length > 1) {
        const message = '@message becomes the whole event; the fields beside it are within it.';
        this.notes.push({ kind: 'changed', message, span: whole.span });
      }
      return undefined;
    }
    return kept.map((named) => {
      const { of, name, aliased, span } = named;
      if (of.kind === 'field' && of.name === '@timestamp') {
        const message =
          '@timestamp becomes eventTime, which CloudTrail gives its log events as their time.';
        this.notes.push({ kind: 'changed', message, span });
      }
      return { term: { kind: 'field', path: fieldPath(of) }, span, ...(aliased && { name }) };
    });
  }

  private order(
    columns: readonly Column[] | undefined,
    counted: readonly Column[] | undefined,
  ): OrderKey[] {
    const { sort, limit } = this;
    if (!sort) {
      if (!limit || counted) return [];
      const message = 'Without sort, the newest events come first.';
      this.notes.push({ kind: 'changed', message, span: limit.span });
      const term: Term = { kind: 'field', path: EVENT_TIME };
      return [{ term, descending: true, nulls: 'last', span: limit.span }];
    }
    return sort.keys.map(({ of, text, descending, span }) => {
      const byName = (one: Column) => one.name !== undefined && one.name === text;
      const column = (counted ?? columns ?? []).find(byName);
      const term = column?.term ?? termOf(of);
      if (counted && !counted.some((one) => sameTerm(one.term, term))) {
        cannot('This is not what stats made.', span);
      }
      return { term, descending, nulls: descending ? 'last' : 'first', span };
    });
  }
}

/** A name that only repeats what the column is, `count(*)`, is none. */
function withoutOwnName({ name, ...column }: Column): Column {
  const { term } = column;
  const own = term.kind === 'field' && name === term.path.at(-1);
  return name && !own && /^[A-Za-z_]\w*$/.test(name) ? { ...column, name } : column;
}

function statsOf(command: Extract<Command, { kind: 'stats' }>) {
  const column = ({ of, name, span }: Named): Column => ({ term: termOf(of), name, span });
  const groups = command.by.map(column);
  return { groups, columns: [...groups, ...command.list.map(column)] };
}

function termOf(node: Expression): Term {
  if (node.kind !== 'call') return { kind: 'field', path: fieldPath(node) };
  const [of, second] = node.args;
  switch (node.name) {
    case 'count':
      return node.star || !of ? { kind: 'count' } : { kind: 'count', path: fieldPath(of) };
    case 'count_distinct':
      if (of) return { kind: 'distinct', path: fieldPath(of) };
      break;
    case 'min':
    case 'max':
    case 'sortsfirst':
    case 'sortslast':
      if (of) return { kind: /min|first/.test(node.name) ? 'min' : 'max', path: fieldPath(of) };
      break;
    case 'earliest':
    case 'latest':
      if (of && fieldPath(of).join() === 'eventTime') {
        return { kind: node.name === 'earliest' ? 'min' : 'max', path: EVENT_TIME };
      }
      break;
    case 'bin':
    case 'datefloor': {
      const period = node.name === 'bin' ? of : second;
      const ofTime = node.name === 'bin' || (of && fieldPath(of).join() === 'eventTime');
      if (ofTime && period?.kind === 'period' && period.period.unit === 'fixed') {
        return { kind: 'bin', period: period.period.ms };
      }
    }
  }
  return cannot(`This use of ${node.name} cannot be said elsewhere.`, node.span);
}
