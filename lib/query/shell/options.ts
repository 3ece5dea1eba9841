/** Options as GNU's getopt_long reads them: bundled, permuted, long ones abbreviated. */
import type { Arg, Io } from './io';

export interface Flag {
  readonly short?: string;
  readonly long?: string;
  /** The value's name, where it takes one; `[NAME]` where it may be left out. */
  readonly value?: string;
  readonly what: string;
}

export interface Option {
  /** The short letter, or the long name where there is no letter. */
  readonly key: string;
  readonly value: string;
}

export interface Options {
  readonly all: readonly Option[];
  readonly operands: readonly Arg[];
  has(key: string): boolean;
  /** The last value given. */
  value(key: string): string | undefined;
  values(key: string): readonly string[];
}

const keyOf = (flag: Flag) => flag.short ?? flag.long!;

/**
 * Undefined where an option is wrong; that has been said on stderr then, in GNU's words.
 * `permute: false` stops at the first operand.
 */
export function parseOptions(
  io: Io,
  flags: readonly Flag[],
  { permute = true, usage }: { permute?: boolean; usage?: string } = {},
): Options | undefined {
  const all: Option[] = [];
  const operands: Arg[] = [];
  const complain = (message: string) => {
    io.complain(message);
    io.stderr.write(
      new TextEncoder().encode(`${usage ?? ''}Try '${io.name} --help' for more information.\n`),
    );
    return undefined;
  };

  for (let i = 0; i < io.args.length; i++) {
    const arg = io.args[i]!;
    const { text } = arg;
    if (text === '--') {
      operands.push(...io.args.slice(i + 1));
      break;
    }
    if (text === '-' || !text.startsWith('-')) {
      if (!permute) {
        operands.push(...io.args.slice(i));
        break;
      }
      operands.push(arg);
      continue;
    }
    if (text.startsWith('--')) {
      const [name, ...rest] = text.slice(2).split('=');
      const given = rest.length > 0 ? rest.join('=') : undefined;
      const matches = flags.filter((flag) => flag.long?.startsWith(name!));
      const flag = matches.find((each) => each.long === name) ?? matches[0];
      if (!flag) return complain(`unrecognized option '${text}'`);
      if (flag.long !== name && new Set(matches.map(keyOf)).size > 1) {
        const possible = matches.map((each) => `'--${each.long}'`).join(' ');
        return complain(`option '${text}' is ambiguous; possibilities: ${possible}`);
      }
      if (!flag.value) {
        if (given !== undefined)
          return complain(`option '--${flag.long}' doesn't allow an argument`);
        all.push({ key: keyOf(flag), value: '' });
      } else if (given !== undefined || flag.value.startsWith('[')) {
        all.push({ key: keyOf(flag), value: given ?? '' });
      } else {
        const next = io.args[++i];
        if (!next) return complain(`option '--${flag.long}' requires an argument`);
        all.push({ key: keyOf(flag), value: next.text });
      }
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at]!;
      const flag = flags.find((each) => each.short === letter);
      if (!flag) return complain(`invalid option -- '${letter}'`);
      if (!flag.value) {
        all.push({ key: letter, value: '' });
        continue;
      }
      const attached = text.slice(at + 1);
      if (attached || flag.value.startsWith('[')) all.push({ key: letter, value: attached });
      else {
        const next = io.args[++i];
        if (!next) return complain(`option requires an argument -- '${letter}'`);
        all.push({ key: letter, value: next.text });
      }
      break;
    }
  }
  return {
    all,
    operands,
    has: (key) => all.some((option) => option.key === key),
    value: (key) => all.findLast((option) => option.key === key)?.value,
    values: (key) => all.filter((option) => option.key === key).map((option) => option.value),
  };
}
