import type { Command } from '../registry';
import { decodeBase64, encodeBase64 } from '../base64';
import { encode } from '../text';
import { readOperand } from '../io';
import { parseOptions } from '../options';

export const base64: Command = {
  name: 'base64',
  usage: 'base64 [OPTION]... [FILE]',
  summary: 'encode or decode Base64',
  flags: [
    { short: 'd', long: 'decode', what: 'decode' },
    { short: 'i', long: 'ignore-garbage', what: 'with -d: pass over other characters' },
    { short: 'w', long: 'wrap', value: 'COLS', what: 'lines of COLS characters (76); 0: one line' },
  ],
  async run(io) {
    const options = parseOptions(io, base64.flags);
    if (!options) return 1;
    const name = options.operands[0]?.text ?? '-';
    const read = await readOperand(io, name);
    if ('problem' in read) {
      io.complain(
        read.problem === 'Is a directory'
          ? `read error: ${read.problem}`
          : `${name}: ${read.problem}`,
      );
      return 1;
    }
    if (options.has('d')) {
      const { bytes, valid } = decodeBase64(read.bytes, options.has('i'));
      io.stdout.write(bytes);
      if (!valid) io.complain('invalid input');
      return valid ? 0 : 1;
    }
    const columns = Number(options.value('w') ?? 76);
    const text = encodeBase64(read.bytes);
    if (columns === 0) io.print(text);
    else io.stdout.write(encode(text.replace(new RegExp(`.{1,${columns}}`, 'g'), '$&\n')));
    return 0;
  },
};
