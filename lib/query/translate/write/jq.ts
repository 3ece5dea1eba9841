/** A question as a command line: jq, and the usual pipeline where it says it better. */
import { always, kindOf } from '../fields';
import {
  isAggregate,
  sameTerm,
  type Column,
  type OrderKey,
  type Question,
  type Term,
} from '../question';
import { quoteForBash, wordForBash } from '../quote';
import { jqCondition, jqPath } from './jq-conditions';
import { comma, nameOf, uniqueNames, type Tell, type Writing } from './writing';

/** One log file, or what a command gives of many: then all of them are one list. */
export type JqInput = { readonly file: string } | { readonly command: string };

export function writeJq(question: Question, tell: Tell, input: JqInput): Writing {
  const many = 'command' in input;
  const lines = 'file' in input && /\.(?:ndjson|jsonl)$/.test(input.file);
  const { program, raw, collects, pipes } = asked(question, tell, { many, lines });
  const jq = `jq -${(many || lines) && collects ? 'n' : ''}${raw ? 'r' : 'c'} ${quoteForBash(program)}`;
  const first = many ? [input.command, jq] : [`${jq} ${wordForBash(input.file)}`];
  return { text: [...first, ...pipes].join(' | ') };
}

interface Asked {
  readonly program: string;
  /** True for text, false for JSON. */
  readonly raw: boolean;
  /** True where all events are gathered before anything is shown. */
  readonly collects: boolean;
  /** Commands that the output goes through. */
  readonly pipes: readonly string[];
}

/** `many` documents of records, or a record on each of the `lines`. */
interface Layout {
  readonly many: boolean;
  readonly lines: boolean;
}

function asked(question: Question, tell: Tell, { many, lines }: Layout): Asked {
  const { where, columns, groups, order, limit } = question;
  const select = where ? [`select(${jqCondition(where)})`] : [];
  const steps = [...(lines ? [] : ['.Records[]']), ...select];
  const events = steps.join(' | ') || '.';
  // Several files are several documents: `inputs` goes through all of them.
  const all = many || lines ? ['inputs', ...steps].join(' | ') : events;
  if (groups) return gathered(question, events, all, tell);
  const { shown, raw } = columns ? row(columns) : { shown: '', raw: false };
  if (order.length === 0) {
    const pipes = limit ? [`head -n ${limit.count}`] : [];
    return { program: `${events}${shown}`, raw, collects: false, pipes };
  }
  const cut = limit ? `.[:${limit.count}][]` : '.[]';
  const program = `[${all}]${sorted(order, fieldOf)} | ${cut}${shown}`;
  return { program, raw, collects: true, pipes: [] };
}

const fieldOf = (term: Term): string =>
  term.kind === 'bin' ? bin(term.period) : 'path' in term && term.path ? jqPath(term.path) : '.';

/** Seconds since 1970, cut down to the period, as CloudTrail writes a time. */
const bin = (period: number) =>
  `(.eventTime | fromdateiso8601 | . - . % ${period / 1_000} | todateiso8601)`;

/** ` | [.a, .b] | @tsv` */
function row(columns: readonly Column[]): { readonly shown: string; readonly raw: boolean } {
  const fields = columns.map(({ term }) => fieldOf(term));
  const whole = columns.some(({ term }) => term.kind === 'field' && kindOf(term.path) === 'whole');
  const [only] = fields;
  if (columns.length === 1 && only) return { shown: ` | ${only}`, raw: !whole };
  const list = `[${comma(fields)}]`;
  return whole ? { shown: ` | ${list}`, raw: false } : { shown: ` | ${list} | @tsv`, raw: true };
}

/** Sorts are stable: the last key first, and each turned round twice where it descends. */
function sorted(order: readonly OrderKey[], key: (term: Term) => string): string {
  const alike = order.every(({ descending }) => descending === order[0]?.descending);
  const by = ({ term, descending, nulls }: OrderKey) => {
    // jq has null first, and turned round last.
    const last = nulls === 'last' && !descending && mayBeNull(term);
    const first = nulls === 'first' && descending && mayBeNull(term);
    return last || first ? `(${key(term)} == null), ${key(term)}` : key(term);
  };
  if (alike) {
    const turned = order[0]?.descending ? ' | reverse' : '';
    return ` | sort_by(${comma(order.map(by))})${turned}`;
  }
  return [...order]
    .reverse()
    .map((one) =>
      one.descending ? ` | reverse | sort_by(${by(one)}) | reverse` : ` | sort_by(${by(one)})`,
    )
    .join('');
}
const mayBeNull = (term: Term) => term.kind === 'field' && !always(term.path);

function gathered(question: Question, events: string, all: string, tell: Tell): Asked {
  const { columns = [], groups = [], order, limit } = question;
  const aggregates = columns.filter(({ term }) => isAggregate(term));
  if (groups.length === 0)
    return { program: `[${all}] | ${ofAll(columns)}`, raw: true, collects: true, pipes: [] };
  const simple =
    columns.length === groups.length + aggregates.length &&
    groups.every(({ term }) => columns.some((column) => sameTerm(column.term, term))) &&
    groups.every(({ term }) => term.kind !== 'field' || kindOf(term.path) !== 'whole');
  if (simple && aggregates.length === 0 && order.length === 0) {
    return {
      program: `${events}${row(columns).shown}`,
      raw: true,
      collects: false,
      pipes: ['sort -u', ...head(limit)],
    };
  }
  const [only] = aggregates;
  const byCount =
    order.length === 0 ||
    (order.length === 1 && order[0]?.term.kind === 'count' && !order[0].term.path);
  if (
    simple &&
    aggregates.length === 1 &&
    only?.term.kind === 'count' &&
    !only.term.path &&
    byCount
  ) {
    const keys = columns.filter((column) => column !== only);
    if (columns[0] !== only) {
      tell({ kind: 'changed', message: 'uniq -c puts the count first.', span: only.span });
    }
    const sort = order.length === 0 ? [] : [order[0]?.descending ? 'sort -rn' : 'sort -n'];
    const pipes = ['sort', 'uniq -c', ...sort, ...head(limit)];
    return { program: `${events}${row(keys).shown}`, raw: true, collects: false, pipes };
  }
  return grouped(question, all);
}

const head = (limit: Question['limit']) => (limit ? [`head -n ${limit.count}`] : []);

/** `group_by`, an object of each group, and then its fields in order. */
function grouped(question: Question, events: string): Asked {
  const { columns = [], groups = [], order, limit } = question;
  const added = order
    .filter(({ term }) => !columns.some((column) => sameTerm(column.term, term)))
    .map(({ term, span }): Column => ({ term, span }));
  const all = [...columns, ...added];
  const names = uniqueNames(all.map(withPlainName));
  const member = (term: Term) =>
    `.${names[all.findIndex((column) => sameTerm(column.term, term))] ?? 'value'}`;
  const parts = all.map(({ term }, index) => `${names[index]}: ${ofGroup(term)}`);
  const keys = groups.map(({ term }) => fieldOf(term));
  const by = keys.length === 1 ? keys[0] : `[${comma(keys)}]`;
  const cut = limit ? `.[:${limit.count}][]` : '.[]';
  const shown = comma(columns.map((_, index) => `.${names[index]}`));
  const steps = [
    `[${events}]`,
    `group_by(${by})`,
    `map({${comma(parts)}})${order.length > 0 ? sorted(order, member) : ''}`,
    cut,
    columns.length === 1 ? shown : `[${shown}] | @tsv`,
  ];
  return { program: steps.join(' | '), raw: true, collects: true, pipes: [] };
}

/** A key of an object without quotes has letters, digits and underscores. */
function withPlainName(column: Column): Column {
  const name = nameOf(column)
    .replace(/\W/g, '_')
    .replace(/^(?=\d)/, '_');
  return { ...column, name };
}

/** One row of all events. */
function ofAll(columns: readonly Column[]): string {
  const values = columns.map(({ term }) => ofGroup(term));
  return values.length === 1 ? (values[0] ?? 'length') : `[${comma(values)}] | @tsv`;
}

function ofGroup(term: Term): string {
  const there = (path: readonly (string | number)[]) => `map(${jqPath(path)} | values)`;
  switch (term.kind) {
    case 'field':
      return `.[0]${jqPath(term.path)}`;
    case 'bin':
      return `(.[0] | ${bin(term.period)})`;
    case 'count':
      return term.path ? `(${there(term.path)} | length)` : 'length';
    case 'distinct':
      return `(${there(term.path)} | unique | length)`;
    case 'min':
    case 'max':
      return `(${there(term.path)} | ${term.kind})`;
  }
}
