import type { Command } from '../registry';
import { Source } from '../io';
import { decode, encode } from '../text';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: '0', long: 'null', what: 'items end with NUL' },
  { short: 'd', long: 'delimiter', value: 'CHAR', what: 'items end with CHAR' },
  { short: 'I', value: 'TEXT', what: 'put each line in place of TEXT' },
  { short: 'L', long: 'max-lines', value: 'N', what: 'N lines at a time' },
  { short: 'n', long: 'max-args', value: 'N', what: 'N items at a time' },
  { short: 'P', long: 'max-procs', value: 'N', what: 'no effect' },
  { short: 'r', long: 'no-run-if-empty', what: 'run nothing where there are no items' },
  { short: 't', long: 'verbose', what: 'print each command before it runs' },
];

export const xargs: Command = {
  name: 'xargs',
  usage: 'xargs [OPTION]... [COMMAND [ARGUMENT]...]',
  summary: 'run a command with arguments from standard input',
  flags,
  async run(io) {
    const options = parseOptions(io, flags, { permute: false });
    if (!options) return 1;
    const words = options.operands.map((operand) => operand.text);
    const command = words.length > 0 ? words : ['echo'];
    if (!io.shell.knows(command[0]!)) {
      io.complain(`${command[0]}: No such file or directory`);
      return 127;
    }
    const input = decode(io.stdin.rest());
    const last = options.all.findLast(({ key }) => 'InL'.includes(key))?.key;
    // -n 1 goes with -I, which takes one line at a time in any case.
    const replaces = last === 'I' || (last === 'n' && options.value('n') === '1');
    const place = replaces ? options.value('I') : undefined;
    if (last === 'I' && options.has('n')) {
      io.complain(
        'warning: options --max-args and --replace/-I/-i are mutually exclusive, ignoring previous --max-args value',
      );
    }
    const separator = options.has('0') ? '\0' : delimiterOf(options.value('d'));
    const lines =
      separator === undefined ? input.split('\n').filter((line) => line.trim() !== '') : [];
    const quote = separator === undefined ? unmatched(input) : undefined;
    if (quote !== undefined) {
      io.complain(
        `unmatched ${quote} quote; by default quotes are special to xargs unless you use the -0 option`,
      );
      return 1;
    }
    const items =
      separator !== undefined
        ? input.split(separator).slice(0, input.endsWith(separator) ? -1 : undefined)
        : place !== undefined
          ? lines.map((line) => line.replace(/^[ \t]+/, ''))
          : lines.flatMap(wordsOf);
    const perLine = Number(options.value('L') ?? 0);
    const size = place !== undefined ? 1 : Number(options.value('n') ?? (items.length || 1));
    const groups: string[][] = [];
    if (perLine > 0) {
      for (let i = 0; i < lines.length; i += perLine)
        groups.push(lines.slice(i, i + perLine).flatMap(wordsOf));
    } else for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
    if (groups.length === 0 && !options.has('r') && place === undefined) groups.push([]);

    let code = 0;
    for (const group of groups) {
      await io.shell.pause();
      const run =
        place === undefined
          ? [...command, ...group]
          : command.map((word) => word.replaceAll(place, () => group[0]!));
      if (options.has('t')) io.stderr.write(encode(`${run.join(' ')}\n`));
      const result = await io.shell.invoke(run, { ...io, stdin: new Source(new Uint8Array(0)) });
      if (result !== 0) code = 123;
    }
    return code;
  },
};

/** The kind of a quote that is not closed on its line. */
function unmatched(input: string): 'single' | 'double' | undefined {
  for (const line of input.split('\n')) {
    const rest = line.replace(/\\.|'[^']*'|"[^"]*"/g, '');
    const quote = /['"]/.exec(rest)?.[0];
    if (quote !== undefined) return quote === "'" ? 'single' : 'double';
  }
  return undefined;
}

/** Items of a line, in which quotes and backslashes count. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|'[^']*'|"[^"]*"|[^\s'"\\])+/gs) ?? [];
  return words.map((word) =>
    word.replace(
      /\\(.)|'([^']*)'|"([^"]*)"/gs,
      (_, escaped?: string, single?: string, double?: string) => escaped ?? single ?? double ?? '',
    ),
  );
}

function delimiterOf(text: string | undefined): string | undefined {
  const named: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\0': '\0' };
  return text === undefined ? undefined : (named[text] ?? text[0] ?? '\n');
}
