/** find's -printf. */
import { breakDown } from '../../jq/time';
import { strftime } from '../strftime';
import type { Visited } from './tests';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

export function printFormat(format: string, at: Visited): string {
  return format.replace(
    /\\(.)|%([-0]*)(\d*)(?:T(.)|([a-zA-Z%]))/gs,
    (
      whole,
      escape: string | undefined,
      flags: string,
      width: string,
      time: string,
      letter: string,
    ) => {
      if (escape !== undefined) return ESCAPES[escape] ?? whole;
      const text = time === undefined ? directive(letter, at) : timeOf(time, at);
      if (text === undefined) return whole;
      return flags.includes('-') ? text.padEnd(Number(width)) : text.padStart(Number(width));
    },
  );
}

function timeOf(letter: string, at: Visited): string {
  const seconds = Math.floor(at.modified / 1000);
  if (letter === '@') return `${seconds}.${'0'.repeat(10)}`;
  if (letter === '+') return `${strftime('%Y-%m-%d+%H:%M:%S', breakDown(seconds))}.0000000000`;
  if (letter === 'S') return `${strftime('%S', breakDown(seconds))}.0000000000`;
  if (letter === 'T') return `${strftime('%T', breakDown(seconds))}.0000000000`;
  return strftime(`%${letter}`, breakDown(seconds));
}

function directive(letter: string, at: Visited): string | undefined {
  switch (letter) {
    case '%':
      return '%';
    case 'p':
      return at.path;
    case 'f':
      return at.name;
    case 'h':
      return at.path.includes('/') ? at.path.slice(0, at.path.lastIndexOf('/')) || '/' : '.';
    case 'P':
      return at.depth === 0 ? '' : at.path.slice(at.start.length).replace(/^\//, '');
    case 'H':
      return at.start;
    case 's':
      return String(at.bytes);
    case 'd':
      return String(at.depth);
    case 'y':
      return at.kind === 'file' ? 'f' : 'd';
    case 't':
      return `${strftime('%a %b %e %H:%M:%S', breakDown(Math.floor(at.modified / 1000)))}.0000000000 ${new Date(at.modified).getUTCFullYear()}`;
    default:
      return undefined;
  }
}
