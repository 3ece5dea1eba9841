import type { Command } from '../registry';
import { breakDown } from '../../jq/time';
import { readOperand } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { strftime } from '../strftime';
import { parseDate } from '../date-text';
import { decode, encode, splitLines } from '../text';

const flags: Flag[] = [
  { short: 'd', long: 'date', value: 'TEXT', what: 'the time that TEXT tells, not now' },
  { short: 'f', long: 'file', value: 'FILE', what: 'the time that each line of FILE tells' },
  {
    short: 'I',
    long: 'iso-8601',
    value: '[PART]',
    what: 'as ISO 8601: date, hours, minutes, seconds, ns',
  },
  { short: 'r', long: 'reference', value: 'FILE', what: 'when FILE was last changed' },
  { short: 'R', long: 'rfc-email', what: 'as in e-mail' },
  { long: 'rfc-3339', value: 'PART', what: 'as RFC 3339: date, seconds, ns' },
  { short: 'u', long: 'utc', what: 'in UTC (always so here)' },
  { short: 'u', long: 'universal', what: 'the same as --utc' },
];

const ISO: Readonly<Record<string, string>> = {
  date: '%F',
  hours: '%FT%H+00:00',
  minutes: '%FT%H:%M+00:00',
  seconds: '%FT%T+00:00',
  ns: '%FT%T,%N+00:00',
};
const RFC_3339: Readonly<Record<string, string>> = {
  date: '%F',
  seconds: '%F %T+00:00',
  ns: '%F %T.%N+00:00',
};

export const date: Command = {
  name: 'date',
  usage: 'date [OPTION]... [+FORMAT]',
  summary: "print a date and time; now is the lab's own clock",
  flags,
  more: `-d reads ISO 8601 (2024-11-28T15:22:17Z), @SECONDS since 1970, "28 Nov 2024", 11/28/2024, now, today, yesterday, tomorrow, days of the week, and steps such as "2 hours ago" or "2024-11-28 +1 day". A signed number right after a time is its zone, so write the step first: "+2 hours 2024-11-28 15:22".

FORMAT: %F date, %T time, %s seconds since 1970, %Y %m %d %H %M %S, %a %b names, %j day of the year, %N nanoseconds.`,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const [operand, extra] = options.operands.map((each) => each.text);
    const refuse = (message: string) => {
      io.complain(message);
      io.stderr.write(encode("Try 'date --help' for more information.\n"));
      return 1;
    };
    if (extra !== undefined) return refuse(`extra operand ‘${extra}’`);
    if (operand !== undefined && !operand.startsWith('+')) {
      if (options.has('d')) {
        return refuse(
          `the argument ‘${operand}’ lacks a leading '+';\nwhen using an option to specify date(s), any non-option\nargument must be a format string beginning with '+'`,
        );
      }
      io.complain(`invalid date ‘${operand}’`);
      return 1;
    }
    const format = operand?.slice(1) ?? formatOf(options);
    if (format === undefined)
      return refuse(
        `invalid argument ‘${options.value('I') ?? options.value('rfc-3339')}’ for ‘--iso-8601’`,
      );

    let texts: (string | undefined)[] = [options.value('d')];
    const list = options.value('f');
    if (list !== undefined) {
      const read = await readOperand(io, list);
      if ('problem' in read) {
        io.complain(`${list}: ${read.problem}`);
        return 1;
      }
      texts = splitLines(decode(read.bytes)).lines;
    }
    const file = options.value('r');
    const reference = file === undefined ? undefined : io.shell.files.entry(file);
    if (file !== undefined && !reference) {
      io.complain(`${file}: No such file or directory`);
      return 1;
    }
    const now = reference ? Date.parse(reference.modified) : io.shell.clock;
    let code = 0;
    for (const text of texts) {
      const ms = text === undefined ? now : parseDate(text, io.shell.clock);
      if (ms === undefined) {
        io.complain(`invalid date ‘${text}’`);
        code = 1;
        continue;
      }
      const seconds = Math.floor(ms / 1000);
      const nanoseconds = Math.round((ms - seconds * 1000) * 1e6);
      io.print(`${strftime(format, breakDown(seconds), nanoseconds)}\n`);
    }
    return code;
  },
};

/** Undefined where a part is none of those there are. */
function formatOf(options: Options): string | undefined {
  const pick = (formats: Readonly<Record<string, string>>, part: string) =>
    Object.entries(formats).find(([name]) => name.startsWith(part))?.[1];
  const iso = options.value('I');
  if (iso !== undefined) return pick(ISO, iso === '' ? 'date' : iso);
  const rfc = options.value('rfc-3339');
  if (rfc !== undefined) return pick(RFC_3339, rfc);
  return options.has('R') ? '%a, %d %b %Y %H:%M:%S %z' : '%a %b %e %H:%M:%S %Z %Y';
}
