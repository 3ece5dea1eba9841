/** The keys of `sort`: where they begin and end in a line, and how two of them compare. */
import { compareBytes } from '../text';
import type { Plan } from './sort';

/** Letters of `bdfghinMRVr`. */
export interface Ordering {
  readonly letters: string;
}
interface Place extends Ordering {
  /** From 1. */
  readonly field: number;
  /** From 1; 0 at the end of a key: the field's end. */
  readonly character: number;
}
export interface Key {
  readonly start: Place;
  /** `field: 0` is the line's end. */
  readonly end: Place;
}

/** A text is GNU's complaint about the key. */
export function parseKey(text: string): Key | string {
  const found = /^(\d+)(?:\.(\d+))?([a-zA-Z]*)(?:,(\d+)(?:\.(\d+))?([a-zA-Z]*))?$/.exec(text);
  if (!found) {
    if (!/^\d/.test(text)) {
      return `invalid number at field start: invalid count at start of ‘${text}’`;
    }
    return `stray character in field spec: invalid field specification ‘${text}’`;
  }
  const [, field, character, letters = '', endField, endCharacter, endLetters = ''] = found;
  if (Number(field) === 0) return `field number is zero: invalid field specification ‘${text}’`;
  if (character !== undefined && Number(character) === 0) {
    return `character offset is zero: invalid field specification ‘${text}’`;
  }
  if (endField !== undefined && Number(endField) === 0) {
    return `field number is zero: invalid field specification ‘${text}’`;
  }
  if (/[^bdfghinMRVr]/.test(letters + endLetters)) {
    return `stray character in field spec: invalid field specification ‘${text}’`;
  }
  return {
    start: { field: Number(field), character: Number(character ?? 1), letters },
    end: {
      field: Number(endField ?? 0),
      character: Number(endCharacter ?? 0),
      letters: endLetters,
    },
  };
}

/** A line with the texts of its keys, made once. */
export interface Prepared {
  readonly line: string;
  readonly keys: readonly Comparable[];
}
type Comparable = string | number | Big;
/** A number beyond what a double holds exactly: sign, digits before and after the point. */
interface Big {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly rank: number;
}

export function lineComparer({ keys, separator, global, stable, unique }: Plan) {
  const orders = (keys.length > 0 ? keys : [WHOLE]).map((key) => {
    const own = key.start.letters + key.end.letters;
    const letters = own === '' ? global.letters : own;
    return {
      key,
      letters,
      skipStart: own === '' ? global.letters.includes('b') : key.start.letters.includes('b'),
      skipEnd: own === '' ? global.letters.includes('b') : key.end.letters.includes('b'),
      reverse: letters.includes('r'),
      compare: comparison(letters),
      whole: key === WHOLE && !letters.includes('b'),
    };
  });
  const prepare = (line: string): Prepared => ({
    line,
    keys: orders.map(({ key, letters, skipStart, skipEnd, whole }) =>
      comparable(whole ? line : extract(line, key, separator, skipStart, skipEnd), letters),
    ),
  });
  const compareKeys = (a: Prepared, b: Prepared): number => {
    for (let i = 0; i < orders.length; i++) {
      const { compare, reverse } = orders[i]!;
      const order = compare(a.keys[i]!, b.keys[i]!);
      if (order !== 0) return reverse ? -order : order;
    }
    return 0;
  };
  const lastResort = !stable && !unique;
  const backwards = global.letters.includes('r');
  const order = (a: Prepared, b: Prepared): number => {
    const byKeys = compareKeys(a, b);
    if (byKeys !== 0 || !lastResort) return byKeys;
    const bytewise = compareBytes(a.line, b.line);
    return backwards ? -bytewise : bytewise;
  };
  return { prepare, keys: compareKeys, order };
}

const WHOLE: Key = {
  start: { field: 1, character: 1, letters: '' },
  end: { field: 0, character: 0, letters: '' },
};

const isBlank = (char: string | undefined) => char === ' ' || char === '\t' || char === '\n';

function extract(
  line: string,
  { start, end }: Key,
  separator: string | undefined,
  skipStart: boolean,
  skipEnd: boolean,
): string {
  let from = fieldStart(line, start.field, separator);
  if (skipStart) while (isBlank(line[from])) from++;
  from = Math.min(line.length, from + start.character - 1);
  if (end.field === 0) return line.slice(from);
  let to: number;
  if (end.character === 0) to = fieldEnd(line, end.field, separator);
  else {
    to = fieldStart(line, end.field, separator);
    if (skipEnd) while (isBlank(line[to])) to++;
    to = Math.min(line.length, to + end.character);
  }
  return line.slice(from, Math.max(from, to));
}

function fieldStart(line: string, field: number, separator: string | undefined): number {
  let at = 0;
  for (let i = 1; i < field && at < line.length; i++) {
    if (separator !== undefined) {
      const next = line.indexOf(separator, at);
      at = next < 0 ? line.length : next + separator.length;
    } else at = blankFieldEnd(line, at);
  }
  return at;
}
function fieldEnd(line: string, field: number, separator: string | undefined): number {
  const at = fieldStart(line, field, separator);
  if (separator === undefined) return blankFieldEnd(line, at);
  const next = line.indexOf(separator, at);
  return next < 0 ? line.length : next;
}
/** Without -t a field has its leading blanks. */
function blankFieldEnd(line: string, start: number): number {
  let at = start;
  while (at < line.length && isBlank(line[at])) at++;
  while (at < line.length && !isBlank(line[at])) at++;
  return at;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const SIZES = 'KMGTPEZY';

function comparable(text: string, letters: string): Comparable {
  if (letters.includes('n') || letters.includes('h')) {
    const found = /^[ \t]*(-?)(\d*)(?:\.(\d*))?([a-zA-Z]?)/.exec(text)!;
    const negative = found[1] === '-';
    const whole = found[2]!.replace(/^0+/, '');
    const fraction = (found[3] ?? '').replace(/0+$/, '');
    if (!letters.includes('h') && whole.length + fraction.length < 15) {
      const value = Number(`${whole || '0'}.${fraction || '0'}`);
      return negative && value !== 0 ? -value : value;
    }
    const zero = whole === '' && fraction === '';
    const suffix = letters.includes('h')
      ? SIZES.indexOf(found[4] === 'k' ? 'K' : found[4] || ' ') + 1
      : 0;
    return { negative: negative && !zero, whole, fraction, rank: zero ? 0 : suffix };
  }
  if (letters.includes('g')) {
    const found =
      /^\s*([-+]?(?:0x[0-9a-f]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|inf(?:inity)?|nan))/i.exec(
        text,
      );
    if (!found) return -Infinity - 0;
    const value = Number(found[1]!.replace(/inf\w*/i, 'Infinity'));
    return Number.isNaN(value) ? -Number.MAX_VALUE : value;
  }
  if (letters.includes('M')) {
    return MONTHS.indexOf(
      text
        .replace(/^[ \t]+/, '')
        .slice(0, 3)
        .toUpperCase(),
    );
  }
  let key = text;
  if (letters.includes('d')) key = key.replace(/[^A-Za-z0-9 \t]/g, '');
  else if (letters.includes('i')) key = key.replace(/[^ -~]/g, '');
  return letters.includes('f') ? key.replace(/[a-z]+/g, (part) => part.toUpperCase()) : key;
}

function comparison(letters: string): (a: Comparable, b: Comparable) => number {
  if (letters.includes('V')) return (a, b) => compareVersions(a as string, b as string);
  if (/[gM]/.test(letters)) return (a, b) => (a === b ? 0 : (a as number) < (b as number) ? -1 : 1);
  if (/[nh]/.test(letters)) return compareNumbers;
  return (a, b) => compareBytes(a as string, b as string);
}

function compareNumbers(a: Comparable, b: Comparable): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const x = big(a);
  const y = big(b);
  if (x.negative !== y.negative) return x.negative ? -1 : 1;
  const sign = x.negative ? -1 : 1;
  const order =
    x.rank - y.rank ||
    x.whole.length - y.whole.length ||
    compareBytes(x.whole, y.whole) ||
    compareBytes(x.fraction, y.fraction);
  return sign * order;
}
function big(value: Comparable): Big {
  if (typeof value === 'object') return value;
  const [whole = '', fraction = ''] = String(Math.abs(Number(value))).split('.');
  return { negative: Number(value) < 0, whole: whole === '0' ? '' : whole, fraction, rank: 0 };
}

/** GNU's order of versions: digits by number, letters before other characters, `~` before all. */
export function compareVersions(a: string, b: string): number {
  const rank = (char: string | undefined) => {
    if (char === undefined) return 0;
    if (char === '~') return -1;
    if (/[A-Za-z]/.test(char)) return char.charCodeAt(0);
    return char.charCodeAt(0) + 256;
  };
  let i = 0;
  let j = 0;
  const digit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
  while (i < a.length || j < b.length) {
    while ((i < a.length && !digit(a[i])) || (j < b.length && !digit(b[j]))) {
      const x = digit(a[i]) ? 0 : rank(a[i]);
      const y = digit(b[j]) ? 0 : rank(b[j]);
      if (x !== y) return x - y;
      i++;
      j++;
    }
    const x = /^\d*/.exec(a.slice(i))![0];
    const y = /^\d*/.exec(b.slice(j))![0];
    const order = compareNumbers(comparable(x, 'n'), comparable(y, 'n'));
    if (order !== 0) return order;
    i += x.length;
    j += y.length;
  }
  return 0;
}
