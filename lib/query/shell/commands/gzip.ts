import { gzipSync } from 'fflate';
import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { encode } from '../text';
import { unzip } from './gunzip';

const flags: Flag[] = [
  { short: 'c', long: 'stdout', what: 'write to standard output' },
  { short: 'd', long: 'decompress', what: 'decompress: gzip -dc is zcat' },
  { short: 'f', long: 'force', what: 'write over a file that is there' },
  { short: 'k', long: 'keep', what: 'keep the file' },
  { short: 'n', long: 'no-name', what: 'no effect' },
  { short: 'q', long: 'quiet', what: 'no warnings' },
  { short: 'v', long: 'verbose', what: 'no effect' },
  ...[...'123456789'].map((level) => ({ short: level, what: `compress at level ${level}` })),
];

export const gzip: Command = {
  name: 'gzip',
  usage: 'gzip [OPTION]... [FILE]...',
  summary: 'compress files, or decompress them',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    if (options.has('d')) {
      const args = io.args.filter(({ text }) => !/^(-d|--decompress)$/.test(text));
      const rest = args.map((arg) => ({ ...arg, text: arg.text.replace(/^-(?!-)(\w*)d/, '-$1') }));
      const kept = rest.filter(({ text }, index) => text !== '-' || args[index]!.text === '-');
      return unzip({ ...io, args: kept }, 'gunzip');
    }
    const names = options.operands.map((operand) => operand.text);
    let code = 0;
    for (const name of names.length > 0 ? names : ['-']) {
      code = Math.max(code, await compress(io, options, name));
    }
    return code;
  },
};

async function compress(io: Io, options: Options, name: string): Promise<number> {
  const tell = (message: string) => io.stderr.write(encode(`gzip: ${message}\n`));
  const read = await readOperand(io, name);
  if ('problem' in read) {
    const folder = read.problem === 'Is a directory';
    tell(folder ? `${name} is a directory -- ignored` : `${name}: ${read.problem}`);
    return folder ? 2 : 1;
  }
  const level = [...'123456789'].findLast((each) => options.has(each));
  // No time in it: the same bytes give the same file.
  const bytes = gzipSync(read.bytes, { level: Number(level ?? 6) as 6, mtime: 0 });
  if (name === '-' || options.has('c')) {
    io.stdout.write(bytes);
    return 0;
  }
  const { files } = io.shell;
  const target = `${name}.gz`;
  if (name.endsWith('.gz')) {
    tell(`${name} already has .gz suffix -- unchanged`);
    return 2;
  }
  if (files.kind(target) && !options.has('f')) {
    tell(`${target} already exists;\tnot overwritten`);
    return 2;
  }
  const problem = files.writeProblem(target);
  if (problem) {
    tell(`${target}: ${problem}`);
    return 1;
  }
  files.write(target, bytes);
  const kept = options.has('k') ? undefined : files.remove(name);
  if (kept === undefined) return 0;
  tell(`${name}: ${kept}`);
  return 2;
}
