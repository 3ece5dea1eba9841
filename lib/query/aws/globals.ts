/** The options that every command takes, wherever they stand in the line. */
import { usageError } from './failure';
import type { Parameter } from './operation';

export const OUTPUTS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const;
export type OutputFormat = (typeof OUTPUTS)[number];

const value = (name: string, what: string, choices?: readonly string[]): Parameter => ({
  name,
  type: 'string',
  what,
  ...(choices && { choices }),
});
const flag = (name: string, what: string): Parameter => ({ name, type: 'boolean', what });

/** https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html */
export const GLOBALS: readonly Parameter[] = [
  flag('debug', 'no effect here'),
  value('endpoint-url', 'no effect here'),
  flag('no-verify-ssl', 'no effect here'),
  flag('no-paginate', 'only the first page of the results'),
  value('output', 'how the answer is printed', OUTPUTS),
  value('query', 'a JMESPath expression to select from the answer'),
  value('profile', 'a named profile; there is only `default`'),
  value('region', 'the Region to ask'),
  flag('version', 'the version of this program'),
  value('color', 'colours of a table: on, off, auto', ['on', 'off', 'auto']),
  flag('no-sign-request', 'no effect here'),
  value('ca-bundle', 'no effect here'),
  value('cli-read-timeout', 'no effect here'),
  value('cli-connect-timeout', 'no effect here'),
  value('cli-binary-format', 'no effect here'),
  flag('no-cli-pager', 'no pager (never here)'),
  flag('cli-auto-prompt', 'no effect here'),
  flag('no-cli-auto-prompt', 'no effect here'),
];

export interface Globals {
  readonly options: ReadonlyMap<string, string>;
  /** The service; absent where the line names none. */
  readonly command?: string;
  /** All else, in order. */
  readonly rest: readonly string[];
}

/** @throws Failure where an option is wrong */
export function readGlobals(args: readonly string[]): Globals {
  const options = new Map<string, string>();
  const rest: string[] = [];
  let command: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [name = '', ...after] = arg.startsWith('--') ? arg.slice(2).split('=') : [];
    const option = GLOBALS.find((each) => each.name === name);
    if (option?.type === 'boolean' && after.length === 0) options.set(name, 'true');
    else if (option && option.type !== 'boolean') {
      const given = after.length > 0 ? after.join('=') : args[++at];
      if (given === undefined || (after.length === 0 && given.startsWith('--'))) {
        throw usageError(`argument --${name}: expected one argument`);
      }
      if (option.choices && !option.choices.includes(given)) {
        throw usageError(`argument --${name}: ${invalidChoice(given, option.choices)}`);
      }
      options.set(name, given);
    } else if (command === undefined && !arg.startsWith('-')) command = arg;
    else rest.push(arg);
  }
  return { options, rest, ...(command !== undefined && { command }) };
}

/** The list of what may stand there, two in a line, and what is most like it. */
export function invalidChoice(given: string, choices: readonly string[]): string {
  const lines = ['Invalid choice, valid choices are:\n'];
  for (let at = 0; at < choices.length; at += 2) {
    lines.push(
      choices
        .slice(at, at + 2)
        .map((choice) => choice.padEnd(40))
        .join(' | '),
    );
  }
  const close = closeMatches(given, choices);
  if (close.length > 0) {
    lines.push(`\n\nInvalid choice: '${given}', maybe you meant:\n`);
    lines.push(...close.map((choice) => `  * ${choice}`));
  }
  return lines.join('\n');
}

/** Python's `difflib.get_close_matches(…, n=3, cutoff=0.8)`. */
function closeMatches(given: string, choices: readonly string[]): readonly string[] {
  return choices
    .map((choice) => ({ choice, score: ratio(choice, given) }))
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score || (a.choice < b.choice ? 1 : -1))
    .slice(0, 3)
    .map(({ choice }) => choice);
}

const ratio = (a: string, b: string) => (2 * matching(a, b)) / (a.length + b.length || 1);

/** Characters of the longest common block, and of those left and right of it. */
function matching(a: string, b: string): number {
  let size = 0;
  let inA = 0;
  let inB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      if (length > size) [size, inA, inB] = [length, i, j];
    }
  }
  if (size === 0) return 0;
  return (
    matching(a.slice(0, inA), b.slice(0, inB)) +
    size +
    matching(a.slice(inA + size), b.slice(inB + size))
  );
}
