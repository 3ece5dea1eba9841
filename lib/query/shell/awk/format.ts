/** awk's `printf`: widths count characters, and `%c` takes a character's number too. */
import { formatNumber } from '../commands/printf';
import { toNumber, toText, type Value } from './value';

const SPEC = /%([-+ 0#']*)(\*|\d+)?(?:\.(\*|-?\d+)?)?([hlLjzt]*)([a-zA-Z%])/g;

interface Piece {
  readonly flags: string;
  readonly width: number | '*' | undefined;
  readonly precision: number | '*' | undefined;
  readonly letter: string;
  readonly whole: string;
  readonly end: number;
}

/** Thrown where a format has more to fill than there are arguments. */
export class FormatError extends Error {
  constructor(
    message: string,
    /** Where the piece that is not filled ends. */
    readonly at: number,
  ) {
    super(message);
  }
}

export class Format {
  private readonly pieces: (string | Piece)[] = [];

  constructor(readonly format: string) {
    let at = 0;
    for (const match of format.matchAll(SPEC)) {
      const [whole, flags, width, , , letter] = match;
      if (match.index > at) this.pieces.push(format.slice(at, match.index));
      at = match.index + whole.length;
      const dotted = /\.(\*|-?\d*)/.exec(whole.slice(1));
      this.pieces.push({
        flags: flags!,
        width: width === '*' ? '*' : width === undefined ? undefined : Number(width),
        precision: !dotted ? undefined : dotted[1] === '*' ? '*' : Number(dotted[1] || 0),
        letter: letter!,
        whole,
        end: at,
      });
    }
    if (at < format.length) this.pieces.push(format.slice(at));
  }

  apply(args: readonly Value[], convfmt: string): string {
    let next = 0;
    let text = '';
    for (const piece of this.pieces) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (piece.letter === '%') {
        text += '%';
        continue;
      }
      const take = (): Value => {
        if (next >= args.length) {
          throw new FormatError('not enough arguments to satisfy format string', piece.end);
        }
        return args[next++];
      };
      const starred = (given: number | '*' | undefined) =>
        given === '*' ? Math.trunc(toNumber(take())) : given;
      let width = starred(piece.width) ?? 0;
      const precision = starred(piece.precision);
      let { flags } = piece;
      if (width < 0) {
        flags += '-';
        width = -width;
      }
      const spec: Spec = {
        flags,
        width,
        precision: precision !== undefined && precision < 0 ? undefined : precision,
      };
      if (!'diouxXcsfFeEgGaA'.includes(piece.letter)) text += piece.whole;
      else text += convert(piece.letter, take(), spec, convfmt);
    }
    return text;
  }
}

interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

function convert(letter: string, value: Value, spec: Spec, convfmt: string): string {
  switch (letter) {
    case 's': {
      const text = toText(value, convfmt);
      return pad(
        spec.precision === undefined ? text : [...text].slice(0, spec.precision).join(''),
        spec,
      );
    }
    case 'c':
      return pad(character(value), spec);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return integer(letter, toNumber(value), spec);
    default: {
      const number = toNumber(value);
      if (!Number.isFinite(number)) return special(number, spec);
      const text = formatNumber(number, letter, spec.precision ?? 6, spec.flags.includes('#'));
      return signed(Object.is(number, -0) ? `-${text}` : text, { ...spec, precision: undefined });
    }
  }
}

function character(value: Value): string {
  const numeric =
    typeof value === 'number' || (typeof value === 'object' && value.number !== undefined);
  if (numeric) {
    const code = Math.trunc(toNumber(value));
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  const text = toText(value, '%.6g');
  return text === '' ? '\0' : String.fromCodePoint(text.codePointAt(0)!);
}

function integer(letter: string, number: number, spec: Spec): string {
  if (!Number.isFinite(number)) return special(number, spec);
  const whole = BigInt(Math.trunc(number));
  if (letter === 'd' || letter === 'i') {
    const digits = spec.flags.includes("'") ? grouped(whole.toString()) : whole.toString();
    return signed(digits, spec);
  }
  // A negative number has no unsigned form: gawk writes it as it is.
  if (whole < 0n) return signed(whole.toString(), spec);
  const base = letter === 'u' ? 10 : letter === 'o' ? 8 : 16;
  const digits = whole.toString(base);
  const prefix =
    !spec.flags.includes('#') || whole === 0n ? '' : letter === 'o' ? '0' : `0${letter}`;
  return signed(letter === 'X' ? digits.toUpperCase() : digits, spec, letter === 'u' ? '' : prefix);
}

/** The C locale has no mark between thousands. */
const grouped = (digits: string) => digits;

function special(number: number, spec: Spec): string {
  const text = Number.isNaN(number) ? 'nan' : 'inf';
  const sign = number < 0 || Number.isNaN(number) ? '-' : '+';
  return pad(sign + text, spec);
}

function signed(digits: string, spec: Spec, prefix = ''): string {
  const negative = digits.startsWith('-');
  let body = negative ? digits.slice(1) : digits;
  const sign = negative
    ? '-'
    : prefix
      ? ''
      : spec.flags.includes('+')
        ? '+'
        : spec.flags.includes(' ')
          ? ' '
          : '';
  if (spec.precision !== undefined) body = body.padStart(spec.precision, '0');
  const zeros =
    spec.flags.includes('0') && !spec.flags.includes('-') && spec.precision === undefined;
  if (zeros) body = body.padStart(spec.width - sign.length - prefix.length, '0');
  return pad(sign + prefix + body, spec);
}

function pad(text: string, { flags, width }: Spec): string {
  const missing = width - (text.length > width ? text.length : [...text].length);
  if (missing <= 0) return text;
  return flags.includes('-') ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}
