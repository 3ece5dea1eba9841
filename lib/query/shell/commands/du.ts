/** `du` and `stat`: how much there is in files and folders. */
import type { Command } from '../registry';
import type { Io } from '../io';
import { parseOptions, type Flag } from '../options';
import { human } from './ls';

const flags: Flag[] = [
  { short: 'a', long: 'all', what: 'files too, not only folders' },
  { short: 'b', long: 'bytes', what: 'bytes, as they are' },
  { short: 'c', long: 'total', what: 'a total at the end' },
  { short: 'd', long: 'max-depth', value: 'N', what: 'at most N folders down' },
  { short: 'h', long: 'human-readable', what: 'sizes as 1K, 234M' },
  { short: 'k', what: 'in KiB (as usual)' },
  { short: 's', long: 'summarize', what: 'only a total for each' },
  { long: 'apparent-size', what: 'what the files hold, not what they take' },
];

/** A folder itself takes this much, and files are given space in pieces of it. */
const BLOCK = 4096;

export const du: Command = {
  name: 'du',
  usage: 'du [OPTION]... [FILE]...',
  summary: 'tell how much space files take',
  flags,
  run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const names = options.operands.map((operand) => operand.text);
    const apparent = options.has('b') || options.has('apparent-size');
    const most = options.has('s') ? 0 : Number(options.value('d') ?? Infinity);
    const shown = (bytes: number) => {
      if (options.has('h')) return human(bytes);
      return String(options.has('b') ? bytes : Math.ceil(bytes / 1024));
    };
    let total = 0;
    let code = 0;
    const measure = (name: string, depth: number): number => {
      const { files } = io.shell;
      const entry = files.entry(name)!;
      let bytes = apparent ? entry.bytes : Math.ceil(entry.bytes / BLOCK) * BLOCK;
      if (entry.kind === 'directory') {
        for (const each of files.list(name)) {
          bytes += measure(`${name.replace(/\/$/, '')}/${each}`, depth + 1);
        }
      }
      const listed = entry.kind === 'directory' || options.has('a') || depth === 0;
      if (listed && depth <= most) io.print(`${shown(bytes)}\t${name}\n`);
      return bytes;
    };
    for (const name of names.length > 0 ? names : ['.']) {
      if (io.shell.files.kind(name)) total += measure(name, 0);
      else {
        io.complain(`cannot access '${name}': No such file or directory`);
        code = 1;
      }
    }
    if (options.has('c')) io.print(`${shown(total)}\ttotal\n`);
    return code;
  },
};

const statFlags: Flag[] = [
  { short: 'c', long: 'format', value: 'FORMAT', what: 'print FORMAT for each' },
  { long: 'printf', value: 'FORMAT', what: 'as -c, with escapes and without newlines' },
];

export const stat: Command = {
  name: 'stat',
  usage: 'stat -c FORMAT FILE...',
  summary: 'tell about files',
  flags: statFlags,
  more: '%n name, %s bytes, %F kind, %y when it was changed, %Y the same in seconds since 1970, %a rights.',
  run(io) {
    const options = parseOptions(io, statFlags);
    if (!options) return 1;
    if (options.operands.length === 0) {
      io.complain('missing operand');
      io.stderr.write(new TextEncoder().encode("Try 'stat --help' for more information.\n"));
      return 1;
    }
    const format = options.value('c') ?? options.value('printf') ?? '%n: %F, %s bytes, changed %y';
    const escaped = options.value('printf') !== undefined;
    let code = 0;
    for (const { text: name } of options.operands) {
      const line = describeFile(io, name, format);
      if (line === undefined) {
        io.complain(`cannot statx '${name}': No such file or directory`);
        code = 1;
      } else io.print(escaped ? line.replace(/\\n/g, '\n').replace(/\\t/g, '\t') : `${line}\n`);
    }
    return code;
  },
};

function describeFile(io: Io, name: string, format: string): string | undefined {
  const entry = io.shell.files.entry(name);
  if (!entry) return undefined;
  const isFolder = entry.kind === 'directory';
  const modified = new Date(entry.modified);
  const kind = isFolder ? 'directory' : entry.bytes === 0 ? 'regular empty file' : 'regular file';
  const parts: Readonly<Record<string, string>> = {
    '%': '%',
    a: isFolder ? '755' : entry.readOnly ? '444' : '644',
    b: String(Math.ceil(entry.bytes / BLOCK) * 8),
    B: '512',
    F: kind,
    h: isFolder ? '2' : '1',
    n: name,
    N: `'${name}'`,
    s: String(entry.bytes),
    U: entry.readOnly ? 'root' : 'analyst',
    y: `${modified.toISOString().slice(0, 19).replace('T', ' ')}.000000000 +0000`,
    Y: String(Math.floor(modified.getTime() / 1000)),
  };
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => parts[letter] ?? whole);
}
