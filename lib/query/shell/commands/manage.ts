/** `cp`, `mv`, `rm`, `touch`: for the files of the session; the evidence stays as it is. */
import type { Command } from '../registry';
import type { Io } from '../io';
import { encode } from '../text';
import { parseOptions, type Flag } from '../options';

const force: Flag[] = [
  { short: 'f', long: 'force', what: 'no words about files that are missing' },
  { short: 'i', what: 'no effect' },
  { short: 'r', long: 'recursive', what: 'folders too' },
  { short: 'R', what: 'the same as -r' },
  { short: 'v', long: 'verbose', what: 'say what is done' },
  { short: 'p', what: 'no effect' },
  { short: 'n', long: 'no-clobber', what: 'do not write over a file' },
];

export const rm: Command = {
  name: 'rm',
  usage: 'rm [OPTION]... FILE...',
  summary: 'remove files of the session',
  flags: force,
  run(io) {
    const options = parseOptions(io, force);
    if (!options) return 1;
    let code = 0;
    if (options.operands.length === 0 && !options.has('f')) return missing(io, 'missing operand');
    for (const { text: name } of options.operands) {
      const problem = io.shell.files.remove(name);
      if (problem && !(options.has('f') && problem.startsWith('No such'))) {
        io.complain(`cannot remove '${name}': ${problem}`);
        code = 1;
      } else if (!problem && options.has('v')) io.print(`removed '${name}'\n`);
    }
    return code;
  },
};

export const touch: Command = {
  name: 'touch',
  usage: 'touch FILE...',
  summary: 'make files that are empty',
  flags: [{ short: 'c', long: 'no-create', what: 'make none' }],
  run(io) {
    const options = parseOptions(io, touch.flags);
    if (!options) return 1;
    if (options.operands.length === 0) return missing(io, 'missing file operand');
    let code = 0;
    for (const { text: name } of options.operands) {
      if (io.shell.files.kind(name) === 'directory') continue;
      const problem = io.shell.files.writeProblem(name);
      if (problem) {
        io.complain(`cannot touch '${name}': ${problem}`);
        code = 1;
      } else if (!io.shell.files.kind(name) && !options.has('c')) {
        io.shell.files.write(name, new Uint8Array(0));
      }
    }
    return code;
  },
};

export const cp = transfer('cp', 'copy files');
export const mv = transfer('mv', 'rename files of the session');

function transfer(name: 'cp' | 'mv', summary: string): Command {
  return {
    name,
    usage: `${name} SOURCE... TARGET`,
    summary,
    flags: force,
    async run(io) {
      const options = parseOptions(io, force);
      if (!options) return 1;
      const names = options.operands.map((operand) => operand.text);
      const target = names.pop();
      if (target === undefined) return missing(io, 'missing file operand');
      if (names.length === 0) {
        return missing(io, `missing destination file operand after '${target}'`);
      }
      const { files } = io.shell;
      const folder = files.kind(target) === 'directory';
      if (names.length > 1 && !folder) {
        io.complain(
          `target '${target}': ${files.kind(target) ? 'Not a directory' : 'No such file or directory'}`,
        );
        return 1;
      }
      let code = 0;
      for (const source of names) {
        const to = folder ? `${target.replace(/\/$/, '')}/${source.split('/').at(-1)}` : target;
        const problem = await copy(io, name, source, to);
        if (problem === undefined) continue;
        io.complain(problem);
        code = 1;
      }
      return code;
    },
  };
}

async function copy(
  io: Io,
  as: 'cp' | 'mv',
  source: string,
  to: string,
): Promise<string | undefined> {
  const { files } = io.shell;
  const read = await files.read(source);
  if ('problem' in read) {
    if (read.problem === 'Is a directory')
      return `-r not specified; omitting directory '${source}'`;
    return `cannot stat '${source}': ${read.problem}`;
  }
  if (files.resolve(source) === files.resolve(to))
    return `'${source}' and '${to}' are the same file`;
  const problem = files.writeProblem(to);
  if (problem) {
    return as === 'cp'
      ? `cannot create regular file '${to}': ${problem}`
      : `cannot move '${source}' to '${to}': ${problem}`;
  }
  if (as === 'mv') {
    const kept = files.remove(source);
    if (kept) return `cannot move '${source}' to '${to}': ${kept}`;
  }
  files.write(to, read.bytes);
  return undefined;
}

function missing(io: Io, message: string): number {
  io.complain(message);
  io.stderr.write(encode(`Try '${io.name} --help' for more information.\n`));
  return 1;
}
