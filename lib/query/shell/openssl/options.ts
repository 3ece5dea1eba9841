/** Options as openssl's commands take them: one dash, a word, and the value as a word of its own. */
import { encode } from '../text';
import type { Io } from '../io';

export interface OpensslOptions {
  readonly given: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/**
 * @param values options that take a value
 * @param flags options that take none
 * @param unknown how the command calls an option that it does not have
 * @returns undefined where one is wrong; that has been said
 */
export function readOptions(
  io: Io,
  command: string,
  words: readonly string[],
  values: readonly string[],
  flags: readonly string[],
  unknown: string,
): OpensslOptions | undefined {
  const given = new Map<string, string>();
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') break;
    const name = word.replace(/^--?/, '');
    if (flags.includes(name)) given.set(name, '');
    else if (values.includes(name)) {
      const value = words[++at];
      if (value === undefined) return wrong(io, command, `Option -${name} needs a value`);
      given.set(name, value);
    } else return wrong(io, command, `${unknown}${name}`);
  }
  return { given, operands: words.slice(at) };
}

function wrong(io: Io, command: string, message: string): undefined {
  io.stderr.write(encode(`${command}: ${message}\n${command}: Use -help for summary.\n`));
  return undefined;
}
