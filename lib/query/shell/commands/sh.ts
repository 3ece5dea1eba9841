import type { Command } from '../registry';
import { decode, encode } from '../text';

function command(name: string): Command {
  return {
    name,
    usage: `${name} [-c COMMANDS [NAME [ARGUMENT]...]] [FILE [ARGUMENT]...]`,
    summary: 'run commands from a text or a file',
    flags: [{ short: 'c', value: 'COMMANDS', what: 'run COMMANDS, with NAME as $0' }],
    more: 'What the commands set, and the folder they go to, is gone when they are done. A variable reaches them where it was exported.',
    async run(io) {
      const words = io.args.map((arg) => arg.text);
      while (/^-[eux]+$/.test(words[0] ?? '')) words.shift();
      if (words[0] === '-c' || words[0] === '-lc') {
        const [, line, as = name, ...args] = words;
        if (line === undefined) {
          io.complain('-c: option requires an argument');
          return 2;
        }
        return io.shell.script(line, io, { name: as, args });
      }
      const [file, ...args] = words[0] === '-s' ? [] : words;
      if (file === undefined) return io.shell.script(decode(io.stdin.rest()), io);
      const read = await io.shell.files.read(file);
      if ('problem' in read) {
        io.stderr.write(encode(`${name}: ${file}: ${read.problem}\n`));
        return read.problem === 'Is a directory' ? 126 : 127;
      }
      return io.shell.script(decode(read.bytes), io, { name: file, args });
    },
  };
}
export const bash = command('bash');
export const sh = command('sh');
