/** Conditions in jq. */
import { always, isEventTime, kindOf } from '../fields';
import type { Condition, Path, Test, Value } from '../question';
import { isoTime } from '../times';

/** `.userIdentity.userName`, `.resources[0].ARN`, `.requestParameters["x-amz-acl"]`. */
export function jqPath(path: Path): string {
  return path.reduce<string>((text, step, index) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/^[A-Za-z_]\w*$/.test(step)) return `${text}.${step}`;
    return `${text}${index === 0 ? '.' : ''}[${JSON.stringify(step)}]`;
  }, '');
}

export function jqCondition(condition: Condition, within?: 'and' | 'or' | 'not'): string {
  if (condition.kind === 'test') return ofTest(condition.test);
  const { kind, all } = condition;
  const text = all.map((one) => jqCondition(one, kind)).join(` ${kind} `);
  return within && within !== kind ? `(${text})` : text;
}

function ofTest(test: Test): string {
  const { path, sense } = test;
  const at = jqPath(path);
  if (test.kind === 'exists') return `${at} ${sense === 'is' ? '!=' : '=='} null`;
  const there = sense === 'differs' && !always(path) ? `${at} != null and ` : '';
  const closed = (text: string) => (there ? `(${there}${text})` : text);
  if (test.kind === 'compare' && test.comparison === '=') {
    return closed(
      `${subject(path, test.value)} ${sense === 'is' ? '==' : '!='} ${literal(test.value, path)}`,
    );
  }
  if (sense === 'is') return passes(test);
  return closed(`(${passes(test)} | not)`);
}

/** The test alone; false where the field is missing. */
function passes(test: Test): string {
  const { path } = test;
  const at = jqPath(path);
  switch (test.kind) {
    case 'compare': {
      const { comparison, value } = test;
      if (value.kind !== 'number') {
        const guard = comparison.startsWith('<') && !always(path) ? `${at} != null and ` : '';
        const text = `${guard}${at} ${comparison === '=' ? '==' : comparison} ${literal(value, path)}`;
        return guard ? `(${text})` : text;
      }
      // Text of a number counts as one; anything else passes neither way.
      const never = comparison.startsWith('<') ? 'infinite' : '-infinite';
      return `((${at} | tonumber?) // ${never}) ${comparison} ${value.number}`;
    }
    case 'in': {
      const values = test.values.map((value) => literal(value, path)).join(', ');
      const [first] = test.values;
      return `(${first ? subject(path, first) : at} | IN(${values}))`;
    }
    case 'part': {
      const name = { start: 'startswith', end: 'endswith', anywhere: 'contains' }[test.where];
      return `(${text(path)} | ${name}(${JSON.stringify(test.text)}))`;
    }
    case 'regex': {
      const flags = test.ignoreCase ? '; "i"' : '';
      return `(${text(path)} | test(${JSON.stringify(test.source)}${flags}))`;
    }
    case 'exists':
      return `${at} != null`;
  }
}

/** As text, empty where it is missing: the text filters of jq fail on null. */
function text(path: Path): string {
  const at = jqPath(path);
  if (always(path)) return at;
  return kindOf(path) === 'text' ? `${at} // ""` : `${at} // "" | tostring`;
}

/** Parameters are numbers or booleans in some calls and text in others: compared as text. */
const asText = (path: Path, value: Value) =>
  kindOf(path) === 'any' &&
  (value.kind === 'number' ||
    (value.kind === 'text' && /^(?:[-\d.]+|true|false)$/.test(value.text)));
const subject = (path: Path, value: Value) =>
  asText(path, value) ? `(${jqPath(path)} | tostring)` : jqPath(path);

function literal(value: Value, path: Path): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'number':
      return asText(path, value) || kindOf(path) === 'text'
        ? `"${value.number}"`
        : String(value.number);
    case 'boolean':
      return String(value.value);
    case 'time':
      return isEventTime(path) || kindOf(path) === 'time'
        ? `"${isoTime(value.ms)}"`
        : String(value.ms);
  }
}
