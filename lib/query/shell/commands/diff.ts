import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { hunksOf, type Line } from '../diff/hunks';
import { normal, sideBySide, unified } from '../diff/print';
import { decode, encode, splitLines } from '../text';

const flags: Flag[] = [
  { short: 'u', what: 'unified: with lines around, - and + before those that differ' },
  { short: 'U', long: 'unified', value: '[N]', what: 'the same with N lines around (3)' },
  { short: 'q', long: 'brief', what: 'say only whether the files differ' },
  { short: 's', long: 'report-identical-files', what: 'say so where they do not differ' },
  { short: 'y', long: 'side-by-side', what: 'in two columns' },
  { short: 'W', long: 'width', value: 'N', what: 'with -y: N columns in all (130)' },
  { long: 'suppress-common-lines', what: 'with -y: only what differs' },
  { short: 'i', long: 'ignore-case', what: 'upper and lower case are equal' },
  { short: 'w', long: 'ignore-all-space', what: 'blanks do not count' },
  { short: 'b', long: 'ignore-space-change', what: 'how many blanks does not count' },
  { short: 'Z', long: 'ignore-trailing-space', what: 'blanks at the end do not count' },
  { short: 'B', long: 'ignore-blank-lines', what: 'empty lines do not count' },
  { short: 'r', long: 'recursive', what: 'folders within folders too' },
  { short: 'N', long: 'new-file', what: 'a missing file is one that is empty' },
  { short: 'a', long: 'text', what: 'no effect: all files are text' },
  { long: 'label', value: 'NAME', what: 'NAME in place of the file, with -u' },
  { long: 'color', value: '[WHEN]', what: 'no effect: the terminal colours by itself' },
];

export const diff: Command = {
  name: 'diff',
  usage: 'diff [OPTION]... FILE1 FILE2',
  summary: 'compare files line by line',
  flags,
  more: 'Exit code 0: the files are the same; 1: they differ; 2: something went wrong. diff <(COMMAND1) <(COMMAND2) compares what two commands print.',
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 2;
    const names = options.operands.map((operand) => operand.text);
    const problem =
      names.length < 2
        ? `missing operand after '${names[0] ?? 'diff'}'`
        : names.length > 2
          ? `extra operand '${names[2]}'`
          : undefined;
    if (problem) {
      io.complain(problem);
      io.stderr.write(encode("diff: Try 'diff --help' for more information.\n"));
      return 2;
    }
    return compare(io, options, names[0]!, names[1]!, []);
  },
};

/** `shown` are the words of the command, told above each pair of a folder's files. */
async function compare(
  io: Io,
  options: Options,
  left: string,
  right: string,
  shown: readonly string[],
): Promise<number> {
  const { files } = io.shell;
  const folders = [left, right].map((name) => files.kind(name) === 'directory');
  if (folders[0] && folders[1]) return compareFolders(io, options, left, right);
  if (folders[0] !== folders[1] && left !== '-' && right !== '-') {
    const inside = (folder: string, file: string) =>
      `${folder.replace(/\/$/, '')}/${file.split('/').at(-1)}`;
    if (folders[0]) return compare(io, options, inside(left, right), right, shown);
    return compare(io, options, left, inside(right, left), shown);
  }
  const texts: string[] = [];
  let failed = false;
  for (const name of [left, right]) {
    const read = await readOperand(io, name);
    if ('bytes' in read) texts.push(decode(read.bytes));
    else if (options.has('N') && read.problem.startsWith('No such')) texts.push('');
    else {
      io.complain(`${name}: ${read.problem}`);
      failed = true;
    }
  }
  if (failed) return 2;
  const [a, b] = texts.map(linesOf) as [Line[], Line[]];
  const isUnified = options.has('u') || options.has('U');
  const around = isUnified ? Number(options.value('U') || 3) : 0;
  const hunks = hunksOf(a, b, keyOf(options), { ignoreEmpty: options.has('B'), around });
  const both = options.has('y');
  if (hunks.length === 0) {
    if (both)
      io.print(sideBySide(a, b, hunks, widthOf(options), options.has('suppress-common-lines')));
    if (options.has('s')) io.print(`Files ${left} and ${right} are identical\n`);
    return 0;
  }
  if (options.has('q')) {
    io.print(`Files ${left} and ${right} differ\n`);
    return 1;
  }
  if (shown.length > 0) io.print(`${shown.join(' ')}\n`);
  if (both)
    io.print(sideBySide(a, b, hunks, widthOf(options), options.has('suppress-common-lines')));
  else if (isUnified) {
    const labels = options.values('label');
    const titles = [left, right].map(
      (name, index) => labels[index] ?? `${name}\t${timeOf(io, name)}`,
    );
    io.print(`--- ${titles[0]}\n+++ ${titles[1]}\n${unified(a, b, hunks, around)}`);
  } else io.print(normal(a, b, hunks));
  return 1;
}

async function compareFolders(
  io: Io,
  options: Options,
  left: string,
  right: string,
): Promise<number> {
  const { files } = io.shell;
  const [inLeft, inRight] = [left, right].map((name) => new Set(files.list(name))) as [
    Set<string>,
    Set<string>,
  ];
  let code = 0;
  const given = io.args.filter((arg) => arg.text.startsWith('-')).map((arg) => arg.text);
  for (const name of [...new Set([...inLeft, ...inRight])].sort()) {
    const [a, b] = [left, right].map((folder) => `${folder.replace(/\/$/, '')}/${name}`) as [
      string,
      string,
    ];
    if (!(inLeft.has(name) && inRight.has(name)) && !options.has('N')) {
      io.print(`Only in ${inLeft.has(name) ? left : right}: ${name}\n`);
      code = Math.max(code, 1);
      continue;
    }
    const kinds = [files.kind(a), files.kind(b)];
    if (kinds[0] === 'directory' && kinds[1] === 'directory') {
      if (options.has('r')) code = Math.max(code, await compareFolders(io, options, a, b));
      else io.print(`Common subdirectories: ${a} and ${b}\n`);
    } else code = Math.max(code, await compare(io, options, a, b, ['diff', ...given, a, b]));
  }
  return code;
}

const widthOf = (options: Options) => Number(options.value('W') ?? 130);

function timeOf(io: Io, name: string): string {
  const modified = io.shell.files.entry(name)?.modified ?? new Date(io.shell.clock).toISOString();
  return `${new Date(modified).toISOString().slice(0, 19).replace('T', ' ')}.000000000 +0000`;
}

function linesOf(text: string): Line[] {
  const { lines, complete } = splitLines(text);
  return lines.map((line, index) => ({
    text: line,
    ended: complete || index < lines.length - 1,
  }));
}

/** What of a line is compared. */
function keyOf(options: Options): (line: Line) => string {
  const changes: ((text: string) => string)[] = [];
  if (options.has('w')) changes.push((text) => text.replace(/\s+/g, ''));
  else if (options.has('b')) changes.push((text) => text.replace(/\s+$/, '').replace(/\s+/g, ' '));
  else if (options.has('Z')) changes.push((text) => text.replace(/\s+$/, ''));
  if (options.has('i')) changes.push((text) => text.toLowerCase());
  const blanks = options.has('w') || options.has('b') || options.has('Z');
  return ({ text, ended }) =>
    changes.reduce((so, change) => change(so), text) + (ended || blanks ? '' : '\n');
}
