import { decompressSync } from 'fflate';
import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'c', long: 'stdout', what: 'write to standard output (always so for zcat)' },
  { short: 'd', long: 'decompress', what: 'no effect' },
  { short: 'f', long: 'force', what: 'pass what is not compressed on as it is' },
  { short: 'k', long: 'keep', what: 'keep the .gz file (always so here)' },
  { short: 'q', long: 'quiet', what: 'no warnings' },
];

function command(name: string): Command {
  return {
    name,
    usage: `${name} [OPTION]... [FILE]...`,
    summary: 'print what a .gz file holds',
    flags,
    run: (io) => unzip(io, name),
  };
}
export const zcat = command('zcat');
export const gunzip = command('gunzip');

export async function unzip(io: Io, name: string): Promise<number> {
  const options = parseOptions(io, flags);
  if (!options) return 1;
  const names = options.operands.map((operand) => operand.text);
  const toFile = name === 'gunzip' && !options.has('c') && names.length > 0;
  let code = 0;
  for (const given of names.length > 0 ? names : ['-']) {
    const { files } = io.shell;
    const file =
      given !== '-' && !files.kind(given) && files.kind(`${given}.gz`) ? `${given}.gz` : given;
    const read = await readOperand(io, file);
    // gzip says its own name, whatever it was called by.
    const complain = (message: string) => {
      io.stderr.write(
        new TextEncoder().encode(
          `\ngzip: ${message}\n`.replace(/^\n(?=gzip: [^:]+: (No such|Is))/, ''),
        ),
      );
      code = 1;
    };
    if ('problem' in read) {
      complain(
        `${file}${file.endsWith('.gz') ? '' : read.problem.startsWith('No') ? '.gz' : ''}: ${read.problem}`,
      );
      continue;
    }
    const bytes = inflate(read.bytes);
    if (bytes === 'other' && options.has('f')) io.stdout.write(read.bytes);
    else if (bytes === 'other') complain(`${file === '-' ? 'stdin' : file}: not in gzip format`);
    else if (bytes === 'broken')
      complain(`${file === '-' ? 'stdin' : file}: unexpected end of file`);
    else if (!toFile) io.stdout.write(bytes);
    else {
      const target = file.replace(/\.gz$/, '');
      const problem = files.writeProblem(target);
      if (problem) complain(`${target}: ${problem}`);
      else files.write(target, bytes);
    }
  }
  return code;
}

/** All members of a gzip file. */
export function inflate(bytes: Uint8Array): Uint8Array | 'other' | 'broken' {
  if (bytes.length === 0) return new Uint8Array(0);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return 'other';
  try {
    return decompressSync(bytes);
  } catch {
    return 'broken';
  }
}
