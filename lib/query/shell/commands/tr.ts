import type { Command } from '../registry';
import { encode, fromByteText, toByteText } from '../text';
import { parseOptions, type Flag } from '../options';
import type { Io } from '../io';

const flags: Flag[] = [
  { short: 'c', long: 'complement', what: 'all bytes but those of SET1' },
  { short: 'C', what: 'the same as -c' },
  { short: 'd', long: 'delete', what: 'delete the bytes of SET1' },
  { short: 's', long: 'squeeze-repeats', what: 'one in place of several of the last set' },
  { short: 't', long: 'truncate-set1', what: 'cut SET1 to the length of SET2' },
];

const CLASS: Readonly<Record<string, (code: number) => boolean>> = {
  alnum: (c) => upper(c) || lower(c) || digit(c),
  alpha: (c) => upper(c) || lower(c),
  blank: (c) => c === 32 || c === 9,
  cntrl: (c) => c < 32 || c === 127,
  digit: (c) => digit(c),
  graph: (c) => c > 32 && c < 127,
  lower: (c) => lower(c),
  print: (c) => c >= 32 && c < 127,
  punct: (c) => c > 32 && c < 127 && !upper(c) && !lower(c) && !digit(c),
  space: (c) => c === 32 || (c >= 9 && c <= 13),
  upper: (c) => upper(c),
  xdigit: (c) => digit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102),
};
const upper = (c: number) => c >= 65 && c <= 90;
const lower = (c: number) => c >= 97 && c <= 122;
const digit = (c: number) => c >= 48 && c <= 57;
const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

class SetError extends Error {}

export const tr: Command = {
  name: 'tr',
  usage: 'tr [OPTION]... SET1 [SET2]',
  summary: 'replace, squeeze or delete bytes',
  flags,
  more: "Sets hold bytes, ranges (a-z), classes ([:upper:]), escapes (\\n, \\t) and repeats ([x*n]). As GNU's, it works on bytes: letters beyond ASCII are several.",
  run(io) {
    const options = parseOptions(io, flags, { permute: false });
    if (!options) return 1;
    const [first, second, extra] = options.operands.map((operand) => operand.text);
    const deletes = options.has('d');
    const squeezes = options.has('s');
    const usage = (message: string, more = '') => {
      io.complain(message + more);
      io.stderr.write(encode("Try 'tr --help' for more information.\n"));
      return 1;
    };
    if (first === undefined) return usage('missing operand');
    if (second === undefined && deletes === squeezes) {
      const why = deletes
        ? 'Two strings must be given when both deleting and squeezing repeats.'
        : 'Two strings must be given when translating.';
      return usage(`missing operand after ‘${first}’\n${why}`);
    }
    const spare = deletes && !squeezes ? second : extra;
    if (spare !== undefined) {
      const why = deletes
        ? '\nOnly one string may be given when deleting without squeezing repeats.'
        : '';
      return usage(`extra operand ‘${spare}’${why}`);
    }
    try {
      return translate(io, first, second, {
        complement: options.has('c') || options.has('C'),
        deletes,
        squeezes,
        truncates: options.has('t'),
      });
    } catch (error) {
      if (!(error instanceof SetError)) throw error;
      io.complain(error.message);
      return 1;
    }
  },
};

interface Mode {
  readonly complement: boolean;
  readonly deletes: boolean;
  readonly squeezes: boolean;
  readonly truncates: boolean;
}

function translate(io: Io, first: string, second: string | undefined, mode: Mode): number {
  let set1 = expand(first, undefined);
  if (mode.complement) {
    const named = new Set(set1);
    set1 = Array.from({ length: 256 }, (_, code) => code).filter((code) => !named.has(code));
  }
  const translates = second !== undefined && !mode.deletes;
  const set2 = second === undefined ? [] : expand(second, set1.length);
  const map = new Int16Array(256).fill(-1);
  if (translates) {
    if (set2.length === 0 && !mode.truncates) {
      throw new SetError('when not truncating set1, string2 must be non-empty');
    }
    set1.forEach((code, index) => {
      if (index < set2.length) map[code] = set2[index]!;
      else if (!mode.truncates) map[code] = set2.at(-1)!;
    });
  }
  const removed = new Set(mode.deletes ? set1 : []);
  const squeezed = new Set(mode.squeezes ? (second === undefined ? set1 : set2) : []);
  const input = io.stdin.rest();
  const output = new Uint8Array(input.length);
  let length = 0;
  for (const byte of input) {
    if (removed.has(byte)) continue;
    const code = map[byte]! < 0 ? byte : map[byte]!;
    if (length > 0 && output[length - 1] === code && squeezed.has(code)) continue;
    output[length++] = code;
  }
  io.stdout.write(output.subarray(0, length));
  return 0;
}

/** The bytes of a set. `length` is that of the first set, which `[x*]` fills up to. */
function expand(set: string, length: number | undefined): number[] {
  const text = toByteText(set);
  const codes: number[] = [];
  let fill: { at: number; code: number } | undefined;
  let i = 0;
  const next = (): number => {
    const char = text[i++]!;
    if (char !== '\\' || i >= text.length) return char.charCodeAt(0);
    const octal = /^[0-7]{1,3}/.exec(text.slice(i))?.[0];
    if (octal && parseInt(octal, 8) < 256) {
      i += octal.length;
      return parseInt(octal, 8);
    }
    const escaped = text[i++]!;
    return ESCAPES[escaped] ?? escaped.charCodeAt(0);
  };
  while (i < text.length) {
    const named = /^\[:(\w*):\]/.exec(text.slice(i));
    if (named) {
      const holds = CLASS[named[1]!];
      if (!holds) throw new SetError(`invalid character class ‘${named[1]}’`);
      for (let code = 0; code < 256; code++) if (holds(code)) codes.push(code);
      i += named[0].length;
      continue;
    }
    const same = /^\[=(.)=\]/s.exec(text.slice(i));
    if (same) {
      codes.push(same[1]!.charCodeAt(0));
      i += same[0].length;
      continue;
    }
    const repeated = /^\[(\\.|[^\\])\*(\d*)\]/s.exec(text.slice(i));
    if (repeated && length !== undefined) {
      i++;
      const code = next();
      i += repeated[2]!.length + 2;
      const times = repeated[2]!.startsWith('0') ? parseInt(repeated[2]!, 8) : Number(repeated[2]);
      if (times > 0) for (let n = 0; n < times; n++) codes.push(code);
      else fill = { at: codes.length, code };
      continue;
    }
    const from = next();
    if (text[i] === '-' && i + 1 < text.length) {
      const start = i;
      i++;
      const to = next();
      if (to < from) {
        const range = fromByteText(`${String.fromCharCode(from)}${text.slice(start, i)}`);
        throw new SetError(`range-endpoints of '${range}' are in reverse collating sequence order`);
      }
      for (let code = from; code <= to; code++) codes.push(code);
    } else codes.push(from);
  }
  if (fill) {
    const missing = Math.max(0, (length ?? 0) - codes.length);
    codes.splice(fill.at, 0, ...Array.from({ length: missing }, () => fill.code));
  }
  return codes;
}
