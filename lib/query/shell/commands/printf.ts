import type { Command } from '../registry';
import type { Io } from '../io';
import { fromByteText, toByteText, encode } from '../text';
import { breakDown } from '../../jq/time';
import { strftime } from '../strftime';
import { unescape } from './echo';

export const printf: Command = {
  name: 'printf',
  usage: 'printf FORMAT [ARGUMENT]...',
  summary: 'print arguments by a format',
  flags: [],
  more: 'The format is used again while there are arguments left. %s text, %d %i integer, %u %o %x %X unsigned, %c character, %f %e %g number, %b text with escapes, %q quoted for the shell, %(FORMAT)T time of seconds since 1970, %% a percent sign. -v NAME writes to a variable.',
  run(io) {
    const words = io.args.map((arg) => arg.text);
    let target: string | undefined;
    if (words[0] === '-v') {
      target = words[1];
      words.splice(0, 2);
    }
    if (words[0] === '--') words.shift();
    const format = words.shift();
    if (format === undefined) {
      io.stderr.write(encode('printf: usage: printf [-v var] format [arguments]\n'));
      return 2;
    }
    const { text, code } = render(io, format, words);
    if (target !== undefined) io.shell.setVariable(target, text);
    else io.print(text);
    return code;
  },
};

const PIECE =
  /%(%|([-+ 0#']*)(\*|\d+)?(?:\.(\*|\d*))?(?:hh|ll|[hlLjzt])?(?:([sdiuoxXcfFeEgGaAbqQ])|\(([^)]*)\)T))/g;

function render(io: Io, format: string, args: readonly string[]): { text: string; code: number } {
  let text = '';
  let code = 0;
  let next = 0;
  const problem = (message: string) => {
    io.stderr.write(encode(`bash: printf: ${message}\n`));
    code = 1;
  };
  do {
    let at = 0;
    const before = next;
    for (const match of format.matchAll(PIECE)) {
      const literal = unescape(format.slice(at, match.index), 'format').result;
      const bad = badDirective(format.slice(at, match.index));
      if (bad) {
        problem(`\`${bad}': invalid format character`);
        return { text, code };
      }
      const stop = cAt(literal);
      if (stop !== undefined) return { text: text + literal.slice(0, stop), code };
      text += literal;
      at = match.index + match[0].length;
      if (match[1] === '%') {
        text += '%';
        continue;
      }
      const starred = (given: string | undefined) =>
        given === '*' ? Number.parseInt(args[next++] ?? '0', 10) || 0 : given;
      const width = starred(match[3]);
      const precision = starred(match[4]);
      const spec: Spec = {
        flags: match[2]! + (Number(width) < 0 ? '-' : ''),
        width: Math.abs(Number(width ?? 0)),
        precision: precision === undefined ? undefined : Number(precision),
      };
      const arg = args[next++];
      if (match[6] !== undefined) {
        const seconds = arg === undefined || arg === '-1' ? io.shell.clock / 1000 : Number(arg);
        text += pad(strftime(match[6] || '%H:%M:%S', breakDown(Math.floor(seconds))), spec);
        continue;
      }
      const done = convert(match[5]!, arg, spec, problem);
      text += done.text;
      if (done.stopped) return { text, code };
    }
    const rest = unescape(format.slice(at), 'format').result;
    const bad = badDirective(format.slice(at));
    if (bad) {
      problem(
        bad === '%' ? "`%': missing format character" : `\`${bad}': invalid format character`,
      );
      return { text: text + rest.slice(0, rest.indexOf('%')), code };
    }
    text += rest;
    if (next === before) break;
  } while (next < args.length);
  return { text, code };
}

const cAt = (literal: string): number | undefined => {
  const found = /(?<!\\)(?:\\\\)*\\c/.exec(literal);
  return found ? found.index : undefined;
};
function badDirective(literal: string): string | undefined {
  const found = /%[-+ 0#']*\d*(?:\.\d*)?[hlLjzt]*(.?)/.exec(literal);
  return found ? found[1] || '%' : undefined;
}

interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Widths count bytes, as bash's do. */
function pad(text: string, { flags, width }: Spec): string {
  const missing = width - toByteText(text).length;
  if (missing <= 0) return text;
  return flags.includes('-') ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function convert(
  letter: string,
  arg: string | undefined,
  spec: Spec,
  problem: (message: string) => void,
): { text: string; stopped: boolean } {
  const cut = (text: string) =>
    spec.precision === undefined ? text : fromByteText(toByteText(text).slice(0, spec.precision));
  switch (letter) {
    case 's':
      return { text: pad(cut(arg ?? ''), spec), stopped: false };
    case 'c':
      return { text: pad([...(arg ?? '')][0] ?? '', spec), stopped: false };
    case 'b': {
      const { result, stopped } = unescape(
        (arg ?? '').replace(/\\([1-7][0-7]{0,2})/g, '\\0$1'),
        'echo',
      );
      return { text: pad(cut(result), spec), stopped };
    }
    case 'q':
    case 'Q':
      return { text: pad(quote(arg ?? ''), spec), stopped: false };
    case 'd':
    case 'i':
      return { text: number(integer(arg, problem).toString(), spec), stopped: false };
    case 'u':
    case 'o':
    case 'x':
    case 'X': {
      const value = BigInt.asUintN(64, integer(arg, problem));
      const base = letter === 'u' ? 10 : letter === 'o' ? 8 : 16;
      let digits = value.toString(base);
      if (letter === 'X') digits = digits.toUpperCase();
      const prefix = spec.flags.includes('#') && value !== 0n ? PREFIXES[letter] : '';
      return { text: number(digits, spec, prefix), stopped: false };
    }
    default:
      return { text: floating(letter, arg, spec, problem), stopped: false };
  }
}

const PREFIXES = { u: '', o: '0', x: '0x', X: '0X' } as const;

function integer(arg: string | undefined, problem: (message: string) => void): bigint {
  if (arg === undefined || arg === '') {
    if (arg === '') return 0n;
    return 0n;
  }
  if (/^["']/.test(arg)) return BigInt(arg.codePointAt(1) ?? 0);
  const found = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+)/.exec(arg);
  if (!found) {
    problem(`${arg}: invalid number`);
    return 0n;
  }
  const digits = found[2]!;
  const octal = /^0[0-7]+$/.test(digits);
  const value = BigInt(
    octal ? `0o${digits.slice(1)}` : /^0\d/.test(digits) ? digits.replace(/^0+/, '') : digits,
  );
  if (found[0].length !== arg.length) problem(`${arg}: invalid number`);
  return BigInt.asIntN(64, found[1] === '-' ? -value : value);
}

function number(digits: string, spec: Spec, prefix = ''): string {
  let sign = digits.startsWith('-') ? '-' : '';
  let body = digits.replace('-', '');
  if (!sign && !prefix) sign = spec.flags.includes('+') ? '+' : spec.flags.includes(' ') ? ' ' : '';
  if (spec.precision !== undefined) body = body.padStart(spec.precision, '0');
  const zeros =
    spec.flags.includes('0') && !spec.flags.includes('-') && spec.precision === undefined;
  if (zeros) body = body.padStart(spec.width - sign.length - prefix.length, '0');
  return pad(sign + prefix + body, spec);
}

function floating(
  letter: string,
  arg: string | undefined,
  spec: Spec,
  problem: (message: string) => void,
): string {
  const value = Number(arg === undefined || arg.trim() === '' ? 0 : arg);
  if (Number.isNaN(value) && !/^[-+]?nan$/i.test(arg!)) problem(`${arg}: invalid number`);
  const finite = Number.isNaN(value) ? (/nan/i.test(arg!) ? NaN : parseFloat(arg!) || 0) : value;
  const text = formatNumber(finite, letter, spec.precision ?? 6, spec.flags.includes('#'));
  return number(text, { ...spec, precision: undefined });
}

/** C's `%f`, `%e`, `%g`. */
export function formatNumber(
  value: number,
  letter: string,
  precision: number,
  keep = false,
): string {
  const upper = letter === letter.toUpperCase();
  const cased = (text: string) => (upper ? text.toUpperCase() : text);
  if (!Number.isFinite(value))
    return cased(Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf');
  const exponent = (text: string) => text.replace(/e([-+])(\d)$/, 'e$10$2');
  switch (letter.toLowerCase()) {
    case 'f':
      return fixed(value, precision);
    case 'e':
      return cased(exponent(value.toExponential(Math.min(100, precision))));
    default: {
      const digits = precision === 0 ? 1 : precision;
      const power =
        value === 0 ? 0 : Number(value.toExponential(Math.min(100, digits - 1)).split('e')[1]);
      const scientific = power < -4 || power >= digits;
      const text = scientific
        ? value.toExponential(Math.min(100, digits - 1))
        : fixed(value, digits - 1 - power);
      const [mantissa, rest] = text.split('e');
      const trimmed =
        keep || !mantissa!.includes('.') ? mantissa! : mantissa!.replace(/\.?0+$/, '');
      return cased(rest === undefined ? trimmed : exponent(`${trimmed}e${rest}`));
    }
  }
}
function fixed(value: number, precision: number): string {
  if (Math.abs(value) < 1e21) return value.toFixed(Math.min(100, precision));
  const whole = BigInt(value).toString();
  return precision > 0 ? `${whole}.${'0'.repeat(precision)}` : whole;
}

/** As bash quotes: backslashes, or `$'…'` where there are control characters. */
export function quote(text: string): string {
  if (text === '') return "''";
  if (/[\x00-\x1f\x7f]/.test(text)) {
    const inside = text.replace(/[\\'\x00-\x1f\x7f]/g, (char) => {
      const named: Readonly<Record<string, string>> = {
        '\n': 'n',
        '\t': 't',
        '\r': 'r',
        "'": "'",
        '\\': '\\',
      };
      return named[char]
        ? `\\${named[char]}`
        : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `$'${inside}'`;
  }
  return text.replace(/[ !"#$&'()*,;<>?[\\\]^`{|}~]/g, (char, at: number) =>
    (char === '#' || char === '~') && at > 0 ? char : `\\${char}`,
  );
}
