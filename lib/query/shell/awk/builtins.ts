/** Builtin functions that take values and give one. */
import { breakDown, secondsOf } from '../../jq/time';
import { strftime } from '../strftime';
import { Format, FormatError } from './format';
import { AwkFatal, type Machine } from './machine';
import { toNumber, type Value } from './value';

interface Builtin {
  run(values: readonly Value[], machine: Machine, at: number): Value;
}

const numeric = (change: (value: number) => number): Builtin => ({
  run: ([value]) => change(toNumber(value)),
});
const bitwise = (join: (a: bigint, b: bigint) => bigint): Builtin => ({
  run: (values) => Number(values.map((each) => BigInt(Math.trunc(toNumber(each)))).reduce(join)),
});
const warned = (name: string, change: (value: number) => number): Builtin => ({
  run([value], machine, at) {
    const given = toNumber(value);
    if (given < 0) machine.warn(`${name}: received negative argument ${given}`, at);
    return change(given);
  },
});

const MULTIPLE = /[\ud800-\udbff]/;
const formats = new Map<string, Format>();

export function formatted(values: readonly Value[], machine: Machine, at: number): string {
  const source = machine.text(values[0]);
  let format = formats.get(source);
  if (!format) {
    if (formats.size > 200) formats.clear();
    formats.set(source, (format = new Format(source)));
  }
  try {
    return format.apply(values.slice(1), machine.settings.CONVFMT);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const mark = ' '.repeat(error.at - 1);
    throw new AwkFatal(`${error.message}\n\t\`${source}'\n\t${mark}^ ran out for this one`, at);
  }
}

/** Characters from a place on. gawk cuts fractions off, and takes what is below 1 for 1. */
function substring(subject: string, from: number, count: number): string {
  if (Number.isNaN(from) || Number.isNaN(count)) return '';
  const start = Math.max(1, Math.trunc(from));
  const end = start + Math.max(0, Math.trunc(count));
  if (!MULTIPLE.test(subject)) return subject.slice(Math.max(0, start - 1), Math.max(0, end - 1));
  return [...subject].slice(Math.max(0, start - 1), Math.max(0, end - 1)).join('');
}

/** Numbers of `rand`, the same at every run as in awk, though not awk's own. */
class Random {
  private state = 0;
  seed = 0;
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  start(seed: number): number {
    const before = this.seed;
    this.seed = seed;
    this.state = seed | 0;
    return before;
  }
}
const randoms = new WeakMap<Machine, Random>();
function random(machine: Machine): Random {
  let found = randoms.get(machine);
  if (!found) randoms.set(machine, (found = new Random()));
  return found;
}

const DATE = '%a %b %e %H:%M:%S %Z %Y';

export const BUILTINS: Readonly<Record<string, Builtin | undefined>> = {
  and: bitwise((a, b) => a & b),
  or: bitwise((a, b) => a | b),
  xor: bitwise((a, b) => a ^ b),
  lshift: bitwise((a, b) => a << b),
  rshift: bitwise((a, b) => a >> b),
  compl: numeric((value) => Number(BigInt.asUintN(53, ~BigInt(Math.trunc(value))))),
  cos: numeric(Math.cos),
  exp: numeric(Math.exp),
  int: numeric((value) => Math.trunc(value) + 0),
  log: warned('log', Math.log),
  sin: numeric(Math.sin),
  sqrt: warned('sqrt', Math.sqrt),
  atan2: { run: ([y, x]) => Math.atan2(toNumber(y), toNumber(x)) },
  index: {
    run([subject, part], machine) {
      const text = machine.text(subject);
      const at = text.indexOf(machine.text(part));
      if (at < 0 || !MULTIPLE.test(text)) return at + 1;
      return [...text.slice(0, at)].length + 1;
    },
  },
  substr: {
    run: ([subject, from, count], machine) =>
      substring(
        machine.text(subject),
        toNumber(from),
        count === undefined ? Infinity : toNumber(count),
      ),
  },
  sprintf: { run: formatted },
  tolower: { run: ([value], machine) => machine.text(value).toLowerCase() },
  toupper: { run: ([value], machine) => machine.text(value).toUpperCase() },
  rand: { run: (_, machine) => random(machine).next() },
  srand: {
    run: ([seed], machine) =>
      random(machine).start(seed === undefined ? Math.floor(machine.clock / 1000) : toNumber(seed)),
  },
  strtonum: {
    run([value], machine) {
      if (typeof value === 'number') return value;
      const text = machine.text(value).trim();
      const found = /^([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]+(?![\d.]))/.exec(text);
      if (!found) return toNumber(text);
      const digits = found[2]!;
      const number = /^0[xX]/.test(digits) ? parseInt(digits, 16) : parseInt(digits, 8);
      return found[1] === '-' ? -number : number;
    },
  },
  systime: { run: (_, machine) => Math.floor(machine.clock / 1000) },
  strftime: {
    run([format, time], machine) {
      const seconds =
        time === undefined ? Math.floor(machine.clock / 1000) : Math.floor(toNumber(time));
      return strftime(format === undefined ? DATE : machine.text(format), breakDown(seconds));
    },
  },
  mktime: {
    run([spec], machine) {
      const parts = machine.text(spec).trim().split(/\s+/).map(Number);
      const [year, month, day, hour, minute, second] = parts;
      if (second === undefined || parts.some(Number.isNaN)) return -1;
      return secondsOf(year!, month! - 1, day!, hour!, minute!, second);
    },
  },
};
