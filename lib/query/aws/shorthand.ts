/**
 * The shorthand of structures: `Key=value,Other=a,b`.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
import { EXIT, Failure } from './failure';

export type Shorthand = Readonly<Record<string, string | readonly string[]>>;

/** @throws Failure in the CLI's words */
export function readStructure(parameter: string, text: string): readonly Shorthand[] {
  if (/^\s*[[{]/.test(text)) return readJson(parameter, text);
  const made: Record<string, string | string[]> = {};
  let key: string | undefined;
  for (const { part, at } of parts(text)) {
    const equals = part.indexOf('=');
    if (equals > 0) {
      key = part.slice(0, equals);
      made[key] = unquoted(part.slice(equals + 1));
    } else if (key !== undefined && equals < 0) {
      const before = made[key] ?? [];
      made[key] = [...(Array.isArray(before) ? before : [before]), unquoted(part)];
    } else throw expected('=', part === '' ? 'EOF' : ',', parameter, text, at + part.length);
  }
  return [made];
}

function* parts(text: string): Generator<{ readonly part: string; readonly at: number }> {
  let at = 0;
  for (const match of text.matchAll(/((?:"[^"]*"|'[^']*'|\\.|[^,])*)(,|$)/g)) {
    yield { part: match[1] ?? '', at };
    at = match.index + match[0].length;
    if (match[2] === '') return;
  }
}

const unquoted = (text: string) =>
  /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text.replace(/\\(.)/g, '$1');

function expected(what: string, got: string, parameter: string, text: string, at: number): Failure {
  const received = at >= text.length ? 'EOF' : got;
  const caret = `${' '.repeat(at)}^`;
  return new Failure(
    `Error parsing parameter '--${parameter}': Expected: '${what}', received: '${received}' for input:\n${text}\n${caret}`,
    EXIT.usage,
    'A structure is written Key=value,Key=value: AttributeKey=EventName,AttributeValue=ConsoleLogin.',
  );
}

function readJson(parameter: string, text: string): readonly Shorthand[] {
  try {
    const value = JSON.parse(text) as Shorthand | readonly Shorthand[];
    return Array.isArray(value) ? (value as readonly Shorthand[]) : [value as Shorthand];
  } catch {
    throw new Failure(
      `Error parsing parameter '--${parameter}': Invalid JSON: \nJSON received: ${text}`,
      EXIT.usage,
    );
  }
}
