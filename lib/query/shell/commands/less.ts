import type { Command } from '../registry';
import { decode, encode } from '../text';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'N', long: 'LINE-NUMBERS', what: 'number the lines' },
  { short: 'S', long: 'chop-long-lines', what: 'no effect: the pager scrolls' },
  { short: 'R', long: 'RAW-CONTROL-CHARS', what: 'no effect: colours are always shown' },
  { short: 'F', long: 'quit-if-one-screen', what: 'no effect' },
  { short: 'X', long: 'no-init', what: 'no effect' },
  { short: 'i', long: 'ignore-case', what: 'no effect: searching ignores case' },
  { short: 'n', long: 'line-numbers', what: 'no line numbers' },
  { short: 'M', long: 'LONG-PROMPT', what: 'no effect' },
];

function pager(name: string): Command {
  return {
    name,
    usage: `${name} [OPTION]... [FILE]...`,
    summary: 'show text a screen at a time; q leaves it',
    flags,
    run: (io) => show(io, name),
  };
}
export const less = pager('less');
export const more = pager('more');

async function show(io: Io, name: string): Promise<number> {
  const options = parseOptions(io, flags);
  if (!options) return 1;
  const names = options.operands.map((operand) => operand.text);
  const parts: Uint8Array[] = [];
  const shown: string[] = [];
  let code = 0;
  for (const each of names.length > 0 ? names : ['-']) {
    const read = await readOperand(io, each);
    if ('problem' in read) {
      const message = read.problem === 'Is a directory' ? 'is a directory' : read.problem;
      io.stderr.write(
        encode(`${each}${read.problem === 'Is a directory' ? ' ' : ': '}${message}\n`),
      );
      code = 1;
    } else {
      parts.push(read.bytes);
      shown.push(each === '-' ? 'standard input' : each);
    }
  }
  if (names.length === 0 && parts[0]?.length === 0 && io.stdout.terminal) {
    io.stderr.write(encode(`Missing filename ("${name} --help" for help)\n`));
    return 1;
  }
  if (parts.length === 0) return code;
  const { terminal } = io.stdout;
  if (!terminal) for (const part of parts) io.stdout.write(part);
  else {
    const text = parts.map(decode).join('');
    terminal.page(shown.join(', '), options.has('N') ? numbered(text) : text);
  }
  return code;
}

const numbered = (text: string) =>
  text.replace(
    /[^\n]*\n|[^\n]+$/g,
    (() => {
      let count = 0;
      return (line: string) => `${String(++count).padStart(7)} ${line}`;
    })(),
  );
