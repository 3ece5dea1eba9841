/** Fields and values in the two dialects of SQL. */
import { kindOf } from '../fields';
import { cannot } from '../cannot';
import type { Path, Term, Value } from '../question';
import { quoteString } from '../../sql/language/tokens';
import { isoTime, sqlTime } from '../times';
import type { Span } from '../../types';

export type Dialect = 'lake' | 'athena';

/** Lake's names that Athena's documented table has not. */
const NOT_IN_ATHENA =
  /^(?:managementEvent|annotation|insightDetails|userIdentity\.(?:inScopeOf|identityProvider|sessionContext\.(?:sourceIdentity|ec2IssuedInVpc))|resources\[\d+\]\.ARNPrefix)\b/;
const STRUCTS = new Set(['userIdentity', 'tlsDetails']);

export function sqlPath(path: Path, dialect: Dialect, span: Span): string {
  const kind = kindOf(path);
  const text = path.map(String).join('.');
  if (kind === 'unknown') cannot(`CloudTrail's table has no column for ${text}.`, span);
  if (dialect === 'athena' && NOT_IN_ATHENA.test(indexed(path))) {
    cannot(`Athena's table has no ${text}.`, span, 'CloudTrail Lake has it.');
  }
  const [column = '', ...rest] = path;
  const name = dialect === 'athena' ? String(column).toLowerCase() : String(column);
  if (rest.length === 0) return name;
  if (column === 'resources') {
    const [index, ...fields] = rest;
    const item = `element_at(${name}, ${Number(index) + 1})`;
    return fields.length > 0 ? `${item}.${fields.map(lower(dialect)).join('.')}` : item;
  }
  if (STRUCTS.has(String(column))) {
    return [name, ...rest.map(lower(dialect))].join('.');
  }
  if (dialect === 'athena') return `json_extract_scalar(${name}, ${quoteString(jsonPath(rest))})`;
  const [key, ...deeper] = rest;
  const value = `element_at(${name}, ${quoteString(String(key))})`;
  return deeper.length > 0
    ? `json_extract_scalar(${value}, ${quoteString(jsonPath(deeper))})`
    : value;
}

const lower = (dialect: Dialect) => (step: string | number) =>
  dialect === 'athena' ? String(step).toLowerCase() : String(step);
const indexed = (path: Path) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);

const jsonPath = (path: Path) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step}]`
        : /^\w+$/.test(step)
          ? `${text}.${step}`
          : `${text}["${step}"]`,
    '$',
  );

export function sqlValue(value: Value, path: Path, dialect: Dialect): string {
  switch (value.kind) {
    case 'text':
      return quoteString(value.text);
    case 'number':
      return quoteString(String(value.number));
    case 'boolean': {
      // Athena's table has it as text, and within the parameters everything is.
      const isText = dialect === 'athena' || kindOf(path) !== 'boolean';
      return isText ? quoteString(String(value.value)) : String(value.value);
    }
    case 'time':
      return quoteString(dialect === 'athena' ? isoTime(value.ms) : sqlTime(value.ms));
  }
}

const UNITS: Readonly<Record<number, string>> = {
  1_000: 'second',
  60_000: 'minute',
  3_600_000: 'hour',
  86_400_000: 'day',
};

export function sqlTerm(term: Term, dialect: Dialect, span: Span): string {
  switch (term.kind) {
    case 'field':
      return sqlPath(term.path, dialect, span);
    case 'bin': {
      const time = dialect === 'athena' ? 'from_iso8601_timestamp(eventtime)' : 'eventTime';
      const unit = UNITS[term.period];
      if (unit) return `date_trunc('${unit}', ${time})`;
      const seconds = term.period / 1_000;
      return `from_unixtime(floor(to_unixtime(${time}) / ${seconds}) * ${seconds})`;
    }
    case 'count':
      return term.path ? `count(${sqlPath(term.path, dialect, span)})` : 'count(*)';
    case 'distinct':
      return `count(DISTINCT ${sqlPath(term.path, dialect, span)})`;
    case 'min':
    case 'max':
      return `${term.kind}(${sqlPath(term.path, dialect, span)})`;
  }
}
