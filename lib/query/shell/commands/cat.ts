import type { Command } from '../registry';
import { readOperand } from '../io';
import { parseOptions } from '../options';
import { encode, fromByteText, toByteText, decode } from '../text';

export const cat: Command = {
  name: 'cat',
  usage: 'cat [OPTION]... [FILE]...',
  summary: 'print files one after the other',
  flags: [
    { short: 'A', long: 'show-all', what: 'the same as -vET' },
    { short: 'b', long: 'number-nonblank', what: 'number the lines that are not empty' },
    { short: 'e', what: 'the same as -vE' },
    { short: 'E', long: 'show-ends', what: 'print $ at the end of each line' },
    { short: 'n', long: 'number', what: 'number all lines' },
    { short: 's', long: 'squeeze-blank', what: 'print one empty line in place of several' },
    { short: 't', what: 'the same as -vT' },
    { short: 'T', long: 'show-tabs', what: 'print tabs as ^I' },
    { short: 'u', what: 'no effect' },
    { short: 'v', long: 'show-nonprinting', what: 'print control characters as ^X and M-X' },
  ],
  async run(io) {
    const options = parseOptions(io, cat.flags);
    if (!options) return 1;
    const has = (...keys: string[]) => keys.some((key) => options.has(key));
    const style: Style = {
      visible: has('A', 'e', 't', 'v'),
      ends: has('A', 'e', 'E'),
      tabs: has('A', 't', 'T'),
      number: has('b') ? 'filled' : has('n') ? 'all' : 'none',
      squeeze: has('s'),
    };
    const plain =
      !(style.visible || style.ends || style.tabs || style.squeeze) && style.number === 'none';
    const decorate = decorator(style);
    let code = 0;
    const names = options.operands.length > 0 ? options.operands.map((each) => each.text) : ['-'];
    for (const name of names) {
      const read = await readOperand(io, name);
      if ('problem' in read) {
        io.complain(`${name}: ${read.problem}`);
        code = 1;
      } else io.stdout.write(plain ? read.bytes : encode(decorate(decode(read.bytes))));
    }
    return code;
  },
};

interface Style {
  readonly visible: boolean;
  readonly ends: boolean;
  readonly tabs: boolean;
  readonly number: 'none' | 'all' | 'filled';
  readonly squeeze: boolean;
}

/** Keeps its place from one file to the next: numbers go on, and so does a line without an end. */
function decorator(style: Style): (text: string) => string {
  let count = 0;
  let empties = 0;
  let atStart = true;
  return (text) => {
    let result = '';
    for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
      const ended = line.endsWith('\n');
      const body = ended ? line.slice(0, -1) : line;
      if (atStart) {
        empties = body === '' ? empties + 1 : 0;
        if (style.squeeze && empties > 1) continue;
        const counts = style.number === 'all' || (style.number === 'filled' && body !== '');
        if (counts) result += `${String(++count).padStart(6)}\t`;
      }
      const returned = style.ends && ended && !style.visible && body.endsWith('\r');
      const shown = returned ? `${show(body.slice(0, -1), style)}^M` : show(body, style);
      result += shown + (ended ? (style.ends ? '$\n' : '\n') : '');
      atStart = ended;
    }
    return result;
  };
}

function show(line: string, { visible, tabs }: Style): string {
  if (!visible) return tabs ? line.replaceAll('\t', '^I') : line;
  const shown = Array.from(toByteText(line), (char) => {
    if (char === '\t') return tabs ? '^I' : '\t';
    const byte = char.charCodeAt(0);
    return byte >= 128 ? `M-${control(byte - 128)}` : control(byte);
  });
  return fromByteText(shown.join(''));
}
const control = (byte: number) =>
  byte === 127
    ? '^?'
    : byte < 32
      ? `^${String.fromCharCode(byte + 64)}`
      : String.fromCharCode(byte);
