import type { Command } from '../registry';
import { parseOptions } from '../options';
import { encode } from '../text';
import { formatNumber } from './printf';

export const seq: Command = {
  name: 'seq',
  usage: 'seq [OPTION]... [FIRST [STEP]] LAST',
  summary: 'print numbers in order',
  flags: [
    { short: 'f', long: 'format', value: 'FORMAT', what: 'a format as printf has it' },
    {
      short: 's',
      long: 'separator',
      value: 'STRING',
      what: 'STRING between numbers, not a newline',
    },
    { short: 'w', long: 'equal-width', what: 'of equal width, with zeros in front' },
  ],
  async run(io) {
    const firstNumber = io.args.findIndex(
      (arg, index) => /^-?[\d.]/.test(arg.text) && !/^-[fs]$/.test(io.args[index - 1]?.text ?? ''),
    );
    const args =
      firstNumber < 0
        ? io.args
        : io.args.toSpliced(firstNumber, 0, { text: '--', span: io.nameSpan });
    const options = parseOptions({ ...io, args }, seq.flags, { permute: false });
    if (!options) return 1;
    const words = options.operands.map((operand) => operand.text);
    const fail = (message: string) => {
      io.complain(message);
      io.stderr.write(encode("Try 'seq --help' for more information.\n"));
      return 1;
    };
    if (words.length === 0) return fail('missing operand');
    if (words.length > 3) return fail(`extra operand ‘${words[3]}’`);
    for (const word of words) {
      if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word)) {
        return fail(`invalid floating point argument: ‘${word}’`);
      }
    }
    const [first, step, last] =
      words.length === 1
        ? ['1', '1', words[0]!]
        : words.length === 2
          ? [words[0]!, '1', words[1]!]
          : words;
    const by = Number(step);
    if (by === 0) return fail(`invalid Zero increment value: ‘${step}’`);
    const decimals = Math.max(decimalsOf(first!), decimalsOf(step!));
    const render = renderer(options.value('f'), decimals, options.has('w') ? [first!, last!] : []);
    const separator = options.value('s') ?? '\n';
    const count = Math.floor((Number(last) - Number(first)) / by + 1e-10);
    for (let start = 0; start <= count; start += 4096) {
      const numbers: string[] = [];
      for (let i = start; i <= Math.min(count, start + 4095); i++)
        numbers.push(render(Number(first) + i * by));
      const final = start + 4096 > count;
      io.print(numbers.join(separator) + (final ? '\n' : separator));
      await io.shell.pause();
    }
    return 0;
  },
};

const decimalsOf = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

function renderer(format: string | undefined, decimals: number, ends: readonly string[]) {
  if (format !== undefined) {
    const found = /%([-+ 0#']*)(\d*)(?:\.(\d+))?([efgEFG])/.exec(format);
    return (value: number) => {
      if (!found) return format;
      const text = formatNumber(value, found[4]!, Number(found[3] ?? 6));
      const padded = found[1]!.includes('-')
        ? text.padEnd(Number(found[2]))
        : text.padStart(Number(found[2]), found[1]!.includes('0') ? '0' : ' ');
      return format.replace(found[0], () => padded).replaceAll('%%', '%');
    };
  }
  const plain = (value: number) => value.toFixed(decimals);
  const width = ends.reduce((most, end) => Math.max(most, plain(Number(end)).length), 0);
  return (value: number) => {
    const text = plain(value);
    return text.startsWith('-')
      ? `-${text.slice(1).padStart(width - 1, '0')}`
      : text.padStart(width, '0');
  };
}
