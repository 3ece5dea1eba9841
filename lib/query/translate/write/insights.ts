/** A question in Logs Insights. */
import { cannot } from '../cannot';
import { always, isEventTime, kindOf, pathText } from '../fields';
import {
  isAggregate,
  sameTerm,
  type Column,
  type Condition,
  type Path,
  type Question,
  type Term,
  type Test,
  type Value,
} from '../question';
import { escapeRegex } from '../regex';
import { uniqueNames, type Tell, type Writing } from './writing';
import type { Span } from '../../types';

export function writeInsights(question: Question, tell: Tell): Writing {
  const { where, columns, groups, order, limit } = question;
  const filter = where ? [`filter ${condition(where)}`] : [];
  const times = [...(columns ?? []), ...order].find(
    ({ term }) => term.kind === 'field' && isEventTime(term.path),
  );
  if (times) {
    tell({
      kind: 'changed',
      message:
        'eventTime becomes @timestamp: CloudTrail gives its log events the time of the event.',
      span: times.span,
    });
  }
  const textOrder = order.find(({ term }) => term.kind === 'field' && !isEventTime(term.path));
  if (textOrder) {
    tell({
      kind: 'changed',
      message: 'Insights sorts numbers within a text by their length first.',
      span: textOrder.span,
    });
  }
  if (groups) {
    const { lines, nameOf } = gathered(columns ?? [], groups, order, tell);
    const sort = order.map(
      ({ term, descending }) => `${nameOf(term)} ${descending ? 'desc' : 'asc'}`,
    );
    return written(filter, lines, sort, limit);
  }
  const shown = columns ? fieldsLine(columns, tell) : 'fields @timestamp, @message';
  const sort = order.map(({ term, descending, span }) => {
    return `${field(term, span)} ${descending ? 'desc' : 'asc'}`;
  });
  return written(filter, [shown], sort, limit);
}

function written(
  filter: readonly string[],
  middle: readonly string[],
  sort: readonly string[],
  limit: Question['limit'],
): Writing {
  const [first, ...display] = middle;
  const lines = [
    ...filter,
    ...(first ? [first] : []),
    ...(sort.length > 0 ? [`sort ${sort.join(', ')}`] : []),
    ...(limit ? [`limit ${limit.count}`] : []),
    ...display,
  ];
  return { text: lines.join('\n| ') };
}

/** Lists and objects are no fields in Insights: only what is in them. */
function fieldsLine(columns: readonly Column[], tell: Tell): string {
  const kept = columns.filter(({ term, span }) => {
    const whole = term.kind === 'field' && kindOf(term.path) === 'whole';
    if (whole) {
      const message = `${pathText(term.path)} is an object, and Insights only has what is in it.`;
      tell({ kind: 'left out', message, span });
    }
    return !whole;
  });
  if (kept.length === 0) return 'fields @timestamp, @message';
  const named = kept.map(({ term, name, span }) => {
    const text = field(term, span);
    return name && name !== text ? `${text} as ${alias(name)}` : text;
  });
  return `fields ${named.join(', ')}`;
}

const alias = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '')}\``;

/** `stats … by …`, and a `display` where the columns are others, or in another order. */
function gathered(
  columns: readonly Column[],
  groups: readonly Column[],
  order: Question['order'],
  tell: Tell,
) {
  const wanted = columns.filter(({ term }) => isAggregate(term));
  const more = order
    .filter(({ term }) => isAggregate(term) && !wanted.some((one) => sameTerm(one.term, term)))
    .map(({ term, span }): Column => ({ term, span }));
  const aggregates = [...wanted, ...more];
  const named = groups.map((group) => {
    const shown = columns.find(({ term }) => sameTerm(term, group.term));
    return shown ? { ...group, ...(shown.name && { name: shown.name }) } : group;
  });
  const all = [...named, ...aggregates];
  const names = uniqueNames(all);
  const text = (column: Column, index: number) => {
    const of = aggregate(column.term, column.span, tell);
    const plain = column.term.kind === 'field' && !column.name;
    return plain ? of : `${of} as ${alias(names[index] ?? 'value')}`;
  };
  const nameOf = (term: Term): string => {
    const index = all.findIndex((column) => sameTerm(column.term, term));
    const column = all[index];
    if (!column) return cannot('This is not grouped by.', { start: 0, end: 0 });
    return column.term.kind === 'field' && !column.name
      ? field(column.term, column.span)
      : alias(names[index] ?? 'value');
  };
  const listed =
    aggregates.length > 0
      ? aggregates.map((one, at) => text(one, named.length + at))
      : ['count(*)'];
  const by = named.length > 0 ? ` by ${named.map(text).join(', ')}` : '';
  const stats = `stats ${listed.join(', ')}${by}`;
  const natural = [...named, ...wanted];
  const same =
    aggregates.length === wanted.length &&
    wanted.length > 0 &&
    natural.length === columns.length &&
    natural.every(({ term }, index) => columns[index] && sameTerm(columns[index].term, term));
  const display = same ? [] : [`display ${columns.map(({ term }) => nameOf(term)).join(', ')}`];
  return { lines: [stats, ...display], nameOf };
}

function aggregate(term: Term, span: Span, tell: Tell): string {
  switch (term.kind) {
    case 'field':
      return field(term, span);
    case 'bin':
      return `bin(${period(term.period)})`;
    case 'count':
      return term.path ? `count(${name(term.path, span)})` : 'count(*)';
    case 'distinct':
      return `count_distinct(${name(term.path, span)})`;
    case 'min':
    case 'max': {
      if (isEventTime(term.path)) {
        tell({
          kind: 'changed',
          message:
            'eventTime becomes @timestamp: CloudTrail gives its log events the time of the event.',
          span,
        });
        return `${term.kind}(@timestamp)`;
      }
      const of = term.kind === 'min' ? 'sortsFirst' : 'sortsLast';
      return `${of}(${name(term.path, span)})`;
    }
  }
}

/** `90s`, `5m`, `1h`, `1d`. */
function period(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
  ] as const;
  const [unit, length] = units.find(([, size]) => ms % size === 0) ?? ['s', 1_000];
  return `${ms / length}${unit}`;
}

const field = (term: Term, span: Span): string => {
  if (term.kind === 'bin') return `bin(${period(term.period)})`;
  if (term.kind !== 'field') return cannot('There is nothing counted to sort by.', span);
  return isEventTime(term.path) ? '@timestamp' : name(term.path, span);
};

/** Names with other signs than letters and digits stand in backticks. */
function name(path: Path, span: Span): string {
  if (kindOf(path) === 'whole') {
    cannot(
      `${pathText(path)} is an object, and Insights only has what is in it.`,
      span,
      'Name a field in it.',
    );
  }
  return path
    .map(String)
    .map((step) => (/^(?:[A-Za-z_@][\w@]*|\d+)$/.test(step) ? step : `\`${step}\``))
    .join('.');
}

function condition(tree: Condition, within?: 'and' | 'or'): string {
  if (tree.kind === 'test') return ofTest(tree.test);
  const text = tree.all.map((one) => condition(one, tree.kind)).join(` ${tree.kind} `);
  return within && within !== tree.kind ? `(${text})` : text;
}

function ofTest(test: Test): string {
  const { path, sense, span } = test;
  const at = name(path, span);
  if (test.kind === 'exists') return `${sense === 'is' ? '' : 'not '}ispresent(${at})`;
  if (sense === 'is') return passes(test, at, '');
  const opposite = passes(test, at, 'not ');
  // What != and not do with a missing field is not documented: it is said.
  if (always(path)) return opposite;
  return sense === 'differs'
    ? `(ispresent(${at}) and ${opposite})`
    : `(not ispresent(${at}) or ${opposite})`;
}

function passes(test: Test, at: string, not: '' | 'not '): string {
  switch (test.kind) {
    case 'compare': {
      const { comparison, value, path } = test;
      if (value.kind === 'time') {
        const text = `toMillis(@timestamp) ${comparison} ${value.ms}`;
        if (!isEventTime(path))
          cannot('Only eventTime is compared as a time in Insights.', test.span);
        return not ? `not (${text})` : text;
      }
      const [same, other] = literals(value, path);
      if (comparison === '=' && other) return `${at} ${not}in [${same}, ${other}]`;
      if (comparison === '=') return `${at} ${not ? '!=' : '='} ${same}`;
      const text = `${at} ${comparison} ${literal(value, path)}`;
      return not ? `not (${text})` : text;
    }
    case 'in':
      return `${at} ${not}in [${test.values.flatMap((value) => literals(value, test.path)).join(', ')}]`;
    case 'part': {
      if (test.where === 'anywhere') return `${at} ${not}like ${quoted(test.text)}`;
      const plain = slashed(escapeRegex(test.text));
      return `${at} ${not}like /${test.where === 'start' ? `^${plain}` : `${plain}$`}/`;
    }
    case 'regex':
      return `${at} ${not}like /${test.ignoreCase ? '(?i)' : ''}${slashed(test.source)}/`;
    case 'exists':
      return `ispresent(${at})`;
  }
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const slashed = (source: string) =>
  source.replace(/\\.|\//gs, (found) => (found === '/' ? '\\/' : found));

/** A parameter that is true or false is 1 or 0 in Insights, and in other calls it is text. */
function literals(value: Value, path: Path): readonly string[] {
  const own = literal(value, path);
  if (kindOf(path) !== 'any' || value.kind !== 'text') return [own];
  if (value.text === 'true') return [own, '1'];
  return value.text === 'false' ? [own, '0'] : [own];
}

function literal(value: Value, path: Path): string {
  switch (value.kind) {
    case 'text':
      return quoted(value.text);
    case 'number':
      return kindOf(path) === 'text' ? quoted(String(value.number)) : String(value.number);
    case 'boolean':
      return value.value ? '1' : '0';
    case 'time':
      return String(value.ms);
  }
}
