/** `mkdir` and `rmdir`: folders of the session. */
import type { Command } from '../registry';
import type { Io } from '../io';
import { encode } from '../text';
import { parseOptions } from '../options';

export const mkdir: Command = {
  name: 'mkdir',
  usage: 'mkdir [OPTION]... FOLDER...',
  summary: 'make folders',
  flags: [
    { short: 'p', long: 'parents', what: 'make those above too; no words where it is there' },
    { short: 'v', long: 'verbose', what: 'say what is made' },
    { short: 'm', long: 'mode', value: 'MODE', what: 'no effect' },
  ],
  run(io) {
    const options = parseOptions(io, mkdir.flags);
    if (!options) return 1;
    if (options.operands.length === 0) return missing(io);
    const { files } = io.shell;
    let code = 0;
    for (const { text: name } of options.operands) {
      const steps = options.has('p') ? pathsTo(name) : [name];
      for (const step of steps) {
        if (options.has('p') && files.kind(step) === 'directory') continue;
        const problem = files.makeFolder(step);
        if (problem) {
          const told = problem === 'File exists' && step !== name ? 'Not a directory' : problem;
          io.complain(`cannot create directory ‘${step}’: ${told}`);
          code = 1;
          break;
        }
        if (options.has('v')) io.print(`mkdir: created directory '${step}'\n`);
      }
    }
    return code;
  },
};

/** `a`, `a/b`, `a/b/c`. */
function pathsTo(name: string): string[] {
  const paths: string[] = [];
  for (const found of name.replace(/\/+$/, '').matchAll(/[^/]+/g)) {
    paths.push(name.slice(0, found.index + found[0].length));
  }
  return paths;
}

export const rmdir: Command = {
  name: 'rmdir',
  usage: 'rmdir [OPTION]... FOLDER...',
  summary: 'remove folders that hold nothing',
  flags: [
    { short: 'p', long: 'parents', what: 'those above too' },
    { short: 'v', long: 'verbose', what: 'say what is done' },
  ],
  run(io) {
    const options = parseOptions(io, rmdir.flags);
    if (!options) return 1;
    if (options.operands.length === 0) return missing(io);
    let code = 0;
    for (const { text: name } of options.operands) {
      const steps = options.has('p') ? pathsTo(name).reverse() : [name];
      for (const step of steps) {
        if (options.has('v')) io.print(`rmdir: removing directory, '${step}'\n`);
        const problem = io.shell.files.removeFolder(step);
        if (!problem) continue;
        io.complain(`failed to remove '${step}': ${problem}`);
        code = 1;
        break;
      }
    }
    return code;
  },
};

function missing(io: Io): number {
  io.complain('missing operand');
  io.stderr.write(encode(`Try '${io.name} --help' for more information.\n`));
  return 1;
}
