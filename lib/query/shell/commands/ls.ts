import type { Command } from '../registry';
import type { Entry } from '../files';
import type { Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { cells, compareBytes, shellQuote } from '../text';
import { compareVersions } from './sort-keys';

const flags: Flag[] = [
  { short: '1', what: 'one name a line' },
  { short: 'a', long: 'all', what: 'hidden names too' },
  { short: 'A', long: 'almost-all', what: 'hidden names too, but not . and ..' },
  { short: 'C', what: 'in columns' },
  { short: 'd', long: 'directory', what: 'folders themselves, not what is in them' },
  { short: 'F', long: 'classify', what: 'a / after folders' },
  { short: 'g', what: 'as -l, without the owner' },
  { short: 'G', long: 'no-group', what: 'with -l: no group' },
  { short: 'h', long: 'human-readable', what: 'sizes as 1K, 234M' },
  { short: 'i', long: 'inode', what: 'no effect' },
  { short: 'l', what: 'a line for each, with size and time' },
  { short: 'o', what: 'as -l, without the group' },
  { short: 'p', what: 'a / after folders' },
  { short: 'Q', long: 'quote-name', what: 'names in double quotes' },
  { short: 'N', long: 'literal', what: 'names as they are' },
  { short: 'r', long: 'reverse', what: 'the other way round' },
  { short: 'R', long: 'recursive', what: 'folders within folders too' },
  { short: 's', long: 'size', what: 'blocks of each' },
  { short: 'S', what: 'the largest first' },
  { short: 't', what: 'the newest first' },
  { short: 'U', what: 'in no order' },
  { short: 'v', what: 'by numbers within names' },
  { short: 'X', what: 'by the ending of names' },
  { long: 'color', value: '[WHEN]', what: 'no effect: the terminal colours by itself' },
  { long: 'full-time', what: 'as -l, with whole times' },
];

export const ls: Command = {
  name: 'ls',
  usage: 'ls [OPTION]... [FILE]...',
  summary: 'list files',
  flags,
  run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 2;
    const { files } = io.shell;
    const names = options.operands.length > 0 ? options.operands.map((each) => each.text) : ['.'];
    const single: Entry[] = [];
    const folders: string[] = [];
    let code = 0;
    for (const name of names) {
      const entry = files.entry(name);
      if (!entry) {
        io.complain(`cannot access ${shellQuote(name, true)}: No such file or directory`);
        code = 2;
      } else if (entry.kind === 'directory' && !options.has('d')) folders.push(name);
      else single.push(entry);
    }
    const sorted = order(single, options);
    list(io, sorted, options, false);
    const recursive = options.has('R');
    const titled = names.length > 1 || recursive;
    let started = sorted.length > 0;
    const queue = order(
      folders.map((name) => files.entry(name)!),
      options,
    ).map((each) => each.name);
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      if (titled) io.print(`${started ? '\n' : ''}${shown(name, options)}:\n`);
      started = true;
      const entries = order(entriesOf(io, name, options), options);
      list(io, entries, options, true);
      if (recursive) {
        const inner = entries.filter(
          (each) => each.kind === 'directory' && !/^\.\.?$/.test(each.name),
        );
        queue.unshift(...inner.map((each) => `${name!.replace(/\/$/, '')}/${each.name}`));
      }
    }
    return code;
  },
};

function entriesOf(io: Io, folder: string, options: Options): Entry[] {
  const { files } = io.shell;
  const hidden = options.has('a') || options.has('A');
  const names = files.list(folder).filter((name) => hidden || !name.startsWith('.'));
  if (options.has('a')) names.unshift('.', '..');
  return names.flatMap((name) => {
    const entry = files.entry(`${folder}/${name}`);
    return entry ? [{ ...entry, name }] : [];
  });
}

function order(entries: readonly Entry[], options: Options): Entry[] {
  const sorted = [...entries];
  if (!options.has('U')) sorted.sort((a, b) => compareBytes(a.name, b.name));
  const ending = (name: string) =>
    name.lastIndexOf('.') >= 0 ? name.slice(name.lastIndexOf('.')) : '';
  const by = options.all.findLast(({ key }) => 'tSvX'.includes(key))?.key;
  if (by === 't') sorted.sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified));
  if (by === 'S') sorted.sort((a, b) => b.bytes - a.bytes);
  if (by === 'v') sorted.sort((a, b) => compareVersions(a.name, b.name));
  if (by === 'X') sorted.sort((a, b) => compareBytes(ending(a.name), ending(b.name)));
  return options.has('r') ? sorted.reverse() : sorted;
}

/** Names are as a pipe would get them: what is seen can be copied, and compared with real `ls`. */
function shown(name: string, options: Options): string {
  if (options.has('Q')) return JSON.stringify(name);
  return name;
}

function list(io: Io, entries: readonly Entry[], options: Options, isFolder: boolean): void {
  const long = ['l', 'g', 'o', 'full-time'].some((key) => options.has(key));
  if (long) return longList(io, entries, options, isFolder);
  const names = entries.map((entry) => {
    const mark = entry.kind === 'directory' && (options.has('F') || options.has('p')) ? '/' : '';
    const size = options.has('s') ? `${blocks(entry)} ` : '';
    return size + shown(entry.name, options) + mark;
  });
  if (names.length === 0) return;
  const columns = options.all.findLast(({ key }) => key === 'C' || key === '1')?.key === 'C';
  if (!columns) io.print(names.map((name) => `${name}\n`).join(''));
  else io.print(inColumns(names, Number(io.shell.variables.get('COLUMNS') ?? 80)));
}

/** In 1 KiB, of the 4 KiB that a file system gives at a time. */
const blocks = (entry: Entry) => Math.ceil(entry.bytes / 4096) * 4;

/** As many columns as fit, each as wide as it needs and two cells more, filled downwards. */
function inColumns(names: readonly string[], width: number): string {
  const widths = names.map(cells);
  for (let columns = Math.min(names.length, Math.floor(width / 3)); columns > 0; columns--) {
    const rows = Math.ceil(names.length / columns);
    if (columns > 1 && Math.ceil(names.length / rows) !== columns) continue;
    const sizes = Array.from({ length: columns }, (_, column) => {
      const last = column === columns - 1;
      return Math.max(...widths.slice(column * rows, (column + 1) * rows)) + (last ? 0 : 2);
    });
    if (columns > 1 && sizes.reduce((sum, size) => sum + size, 0) >= width) continue;
    let text = '';
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const index = column * rows + row;
        if (index >= names.length) break;
        const last = index + rows >= names.length;
        text += names[index]! + (last ? '' : ' '.repeat(sizes[column]! - widths[index]!));
      }
      text += '\n';
    }
    return text;
  }
  return names.map((name) => `${name}\n`).join('');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HALF_YEAR_MS = 31_556_952_000 / 2;

function longList(io: Io, entries: readonly Entry[], options: Options, isFolder: boolean): void {
  const size = (bytes: number) => (options.has('h') ? human(bytes) : String(bytes));
  if (isFolder) {
    const total = entries.reduce((sum, entry) => sum + blocks(entry), 0);
    io.print(`total ${options.has('h') ? human(total * 1024) : total}\n`);
  }
  const rows = entries.map((entry) => ({
    mode: entry.kind === 'directory' ? 'drwxr-xr-x' : entry.readOnly ? '-r--r--r--' : '-rw-r--r--',
    links: entry.kind === 'directory' ? '2' : '1',
    owner: entry.readOnly ? 'root' : 'analyst',
    size: size(entry.bytes),
    time: options.has('full-time')
      ? fullTime(entry.modified)
      : shortTime(entry.modified, io.shell.clock),
    name:
      shown(entry.name, options) +
      (entry.kind === 'directory' && (options.has('F') || options.has('p')) ? '/' : ''),
  }));
  const widest = (pick: (row: (typeof rows)[number]) => string) =>
    rows.reduce((most, row) => Math.max(most, pick(row).length), 0);
  const owners = widest((row) => row.owner);
  const sizes = widest((row) => row.size);
  for (const row of rows) {
    const owner = row.owner.padEnd(owners);
    const who = [
      options.has('g') ? '' : owner,
      options.has('G') || options.has('o') ? '' : owner,
    ].filter(Boolean);
    io.print(
      `${[row.mode, row.links, ...who, row.size.padStart(sizes), row.time, row.name].join(' ')}\n`,
    );
  }
}

function shortTime(modified: string, now: number): string {
  const date = new Date(modified);
  const recent = now - date.getTime() < HALF_YEAR_MS && date.getTime() <= now;
  const two = (value: number, fill: string) => String(value).padStart(2, fill);
  const when = recent
    ? `${two(date.getUTCHours(), '0')}:${two(date.getUTCMinutes(), '0')}`
    : ` ${date.getUTCFullYear()}`;
  return `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate(), ' ')} ${when}`;
}
const fullTime = (modified: string) =>
  `${new Date(modified).toISOString().slice(0, 19).replace('T', ' ')}.000000000 +0000`;

/** GNU's -h: rounded up, one decimal below ten. */
export function human(bytes: number): string {
  let value = bytes;
  for (const unit of ['', 'K', 'M', 'G', 'T']) {
    if (value < 1024 || unit === 'T') {
      if (unit === '') return String(value);
      const tenths = Math.ceil(value * 10) / 10;
      return (tenths < 10 ? tenths.toFixed(1) : String(Math.ceil(value))) + unit;
    }
    value /= 1024;
  }
  return String(bytes);
}
