import type { Command } from '../registry';
import { breakDown } from '../../jq/time';
import { parseOptions, type Flag } from '../options';
import { strftime } from '../strftime';
import { parseDate } from '../date-text';

const flags: Flag[] = [
  { short: 'd', long: 'date', value: 'TEXT', what: 'the time that TEXT tells, not now' },
  {
    short: 'I',
    long: 'iso-8601',
    value: '[PART]',
    what: 'as ISO 8601: date, hours, minutes, seconds',
  },
  { short: 'R', long: 'rfc-email', what: 'as in e-mail' },
  { short: 'u', long: 'utc', what: 'in UTC (always so here)' },
];

export const date: Command = {
  name: 'date',
  usage: 'date [OPTION]... [+FORMAT]',
  summary: "print a date and time; now is the lab's own clock",
  flags,
  more: '-d reads ISO 8601 (2024-11-28T15:22:17Z), @SECONDS since 1970, now, today, yesterday, tomorrow, and steps such as "2 hours ago" or "2024-11-28 +1 day".',
  run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const given = options.value('d');
    const ms = given === undefined ? io.shell.clock : parseDate(given, io.shell.clock);
    if (ms === undefined) {
      io.complain(`invalid date ‘${given}’`);
      return 1;
    }
    const iso: Readonly<Record<string, string>> = {
      '': '%F',
      date: '%F',
      hours: '%FT%H+00:00',
      minutes: '%FT%H:%M+00:00',
      seconds: '%FT%T+00:00',
    };
    const part = options.value('I');
    const format =
      options.operands[0]?.text.replace(/^\+/, '') ??
      (part !== undefined
        ? (Object.entries(iso).find(([name]) => name.startsWith(part))?.[1] ?? '%F')
        : options.has('R')
          ? '%a, %d %b %Y %H:%M:%S %z'
          : '%a %b %e %H:%M:%S %Z %Y');
    const seconds = Math.floor(ms / 1000);
    io.print(`${strftime(format, breakDown(seconds), Math.round((ms - seconds * 1000) * 1e6))}\n`);
    return 0;
  },
};
