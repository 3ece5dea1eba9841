import type { Command } from '../registry';
import { readOperand } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 's', long: 'quiet', what: 'print nothing; the exit code tells' },
  { short: 's', long: 'silent', what: 'the same as --quiet' },
];

export const cmp: Command = {
  name: 'cmp',
  usage: 'cmp [OPTION]... FILE1 FILE2',
  summary: 'tell where two files first differ',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 2;
    const names = options.operands.map((operand) => operand.text);
    if (names.length === 1) names.push('-');
    const contents: Uint8Array[] = [];
    for (const name of names.slice(0, 2)) {
      const read = await readOperand(io, name);
      if ('problem' in read) {
        io.complain(`${name}: ${read.problem}`);
        return 2;
      }
      contents.push(read.bytes);
    }
    const [a, b] = contents;
    if (!a || !b) {
      io.complain("missing operand after 'cmp'");
      return 2;
    }
    const shorter = Math.min(a.length, b.length);
    let at = 0;
    let line = 1;
    while (at < shorter && a[at] === b[at]) if (a[at++] === 10) line++;
    if (at === a.length && at === b.length) return 0;
    if (options.has('s')) return 1;
    if (at < shorter) io.print(`${names[0]} ${names[1]} differ: byte ${at + 1}, line ${line}\n`);
    else {
      const name = a.length < b.length ? names[0] : names[1];
      const within = at > 0 && a[at - 1] === 10 ? `line ${line - 1}` : `in line ${line}`;
      io.complain(
        at === 0 ? `EOF on ${name} which is empty` : `EOF on ${name} after byte ${at}, ${within}`,
      );
    }
    return 1;
  },
};
