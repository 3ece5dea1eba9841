/** `cp`, `mv`, `rm`, `touch`: for the files of the session; the evidence stays as it is. */
import type { Command } from '../registry';
import type { Io } from '../io';
import { encode } from '../text';
import { parseOptions, type Flag } from '../options';

const force: Flag[] = [
  { short: 'd', long: 'dir', what: 'for rm: folders that hold nothing too' },
  { short: 'f', long: 'force', what: 'no words about files that are missing' },
  { short: 'i', what: 'no effect' },
  { short: 'r', long: 'recursive', what: 'folders too' },
  { short: 'R', what: 'the same as -r' },
  { short: 'v', long: 'verbose', what: 'say what is done' },
  { short: 'p', what: 'no effect' },
  { short: 'a', long: 'archive', what: 'for cp: folders too' },
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
    const recursive = options.has('r') || options.has('R');
    for (const { text: name } of options.operands) {
      if (recursive && /(^|\/)\.\.?\/*$/.test(name)) {
        io.complain(`refusing to remove '.' or '..' directory: skipping '${name}'`);
        code = 1;
        continue;
      }
      if (recursive && io.shell.files.kind(name) === 'directory') {
        if (!removeTree(io, name, options.has('v'))) code = 1;
        continue;
      }
      const folder = options.has('d') && io.shell.files.kind(name) === 'directory';
      const problem = folder ? io.shell.files.removeFolder(name) : io.shell.files.remove(name);
      if (problem && !(options.has('f') && problem.startsWith('No such'))) {
        io.complain(`cannot remove '${name}': ${problem}`);
        code = 1;
      } else if (!problem && options.has('v')) io.print(`removed '${name}'\n`);
    }
    return code;
  },
};

/** A folder and all that is in it; what cannot be removed is said and stays. */
function removeTree(io: Io, folder: string, verbose: boolean): boolean {
  const { files } = io.shell;
  let whole = true;
  for (const name of files.list(folder)) {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    if (files.kind(path) === 'directory') {
      whole = removeTree(io, path, verbose) && whole;
      continue;
    }
    const problem = files.remove(path);
    if (problem) io.complain(`cannot remove '${path}': ${problem}`);
    else if (verbose) io.print(`removed '${path}'\n`);
    whole &&= !problem;
  }
  if (!whole) return false;
  const problem = files.removeFolder(folder);
  if (problem) io.complain(`cannot remove '${folder}': ${problem}`);
  else if (verbose) io.print(`removed directory '${folder}'\n`);
  return !problem;
}

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
        const to = folder
          ? `${target.replace(/\/$/, '')}/${source.replace(/\/+$/, '').split('/').at(-1)}`
          : target;
        const whole = name === 'mv' || ['r', 'R', 'a'].some((key) => options.has(key));
        if (whole && files.kind(source) === 'directory') {
          if (!(await copyTree(io, name, source, to))) code = 1;
          continue;
        }
        const problem = await copy(io, name, source, to);
        if (problem === undefined) {
          if (options.has('v'))
            io.print(`${name === 'cp' ? '' : 'renamed '}'${source}' -> '${to}'\n`);
          continue;
        }
        io.complain(problem);
        code = 1;
      }
      return code;
    },
  };
}

/** A folder with what is in it, file by file; for `mv` the first one is removed then. */
async function copyTree(io: Io, as: 'cp' | 'mv', source: string, to: string): Promise<boolean> {
  const { files } = io.shell;
  if (`${files.resolve(to)}/`.startsWith(`${files.resolve(source)}/`)) {
    io.complain(
      as === 'cp'
        ? `cannot copy a directory, '${source}', into itself, '${to}'`
        : `cannot move '${source}' to a subdirectory of itself, '${to}'`,
    );
    return false;
  }
  if (files.kind(to) === 'file') {
    io.complain(`cannot overwrite non-directory '${to}' with directory '${source}'`);
    return false;
  }
  const made = files.kind(to) === 'directory' ? undefined : files.makeFolder(to);
  if (made) {
    io.complain(
      as === 'cp'
        ? `cannot create directory '${to}': ${made}`
        : `cannot move '${source}' to '${to}': ${made}`,
    );
    return false;
  }
  let whole = true;
  for (const name of files.list(source)) {
    const from = `${source.replace(/\/$/, '')}/${name}`;
    const into = `${to.replace(/\/$/, '')}/${name}`;
    if (files.kind(from) === 'directory') {
      whole = (await copyTree(io, as, from, into)) && whole;
      continue;
    }
    const problem = await copy(io, as, from, into);
    if (problem) io.complain(problem);
    whole &&= !problem;
  }
  if (as === 'mv' && whole) files.removeFolder(source);
  return whole;
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
