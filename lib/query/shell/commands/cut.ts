import type { Command } from '../registry';
import { encode, fromByteText, splitLines, toByteText } from '../text';
import { readAll, type Io } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'b', long: 'bytes', value: 'LIST', what: 'these bytes' },
  { short: 'c', long: 'characters', value: 'LIST', what: 'these characters (GNU: bytes)' },
  {
    short: 'd',
    long: 'delimiter',
    value: 'DELIM',
    what: 'fields are apart by DELIM, not by a tab',
  },
  { short: 'f', long: 'fields', value: 'LIST', what: 'these fields; lines without DELIM whole' },
  { short: 'n', what: 'no effect' },
  { long: 'complement', what: 'all but what LIST names' },
  { short: 's', long: 'only-delimited', what: 'no lines without DELIM' },
  { long: 'output-delimiter', value: 'STRING', what: 'put STRING between fields' },
  { short: 'z', long: 'zero-terminated', what: 'lines end with NUL' },
];

/** From 1, both ends included. */
type Range = readonly [number, number];

export const cut: Command = {
  name: 'cut',
  usage: 'cut OPTION... [FILE]...',
  summary: 'print parts of lines',
  flags,
  more: 'LIST is made of N, N-, N-M and -M, apart by commas.',
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const fail = (message: string) => {
      io.complain(message);
      io.stderr.write(encode("Try 'cut --help' for more information.\n"));
      return 1;
    };
    const lists = options.all.filter(({ key }) => 'bcf'.includes(key));
    if (lists.length > 1) return fail('only one list may be specified');
    const list = lists[0];
    if (!list) return fail('you must specify a list of bytes, characters, or fields');
    const delimiter = options.value('d');
    if (delimiter !== undefined && [...toByteText(delimiter)].length > 1) {
      return fail('the delimiter must be a single character');
    }
    const fields = list.key === 'f';
    if (!fields && delimiter !== undefined) {
      return fail('an input delimiter may be specified only when operating on fields');
    }
    if (!fields && options.has('s')) {
      return fail('suppressing non-delimited lines makes sense\n\tonly when operating on fields');
    }
    const ranges = parseList(list.value, fields);
    if (typeof ranges === 'string') return fail(ranges);
    const picked = options.has('complement') ? complement(ranges) : ranges;
    const separator = options.has('z') ? '\0' : '\n';
    const { inputs, failed } = await readAll(io, options.operands);
    const between = options.value('output-delimiter');
    const pick = fields
      ? pickFields(picked, delimiter || (delimiter === '' ? '\0' : '\t'), between, options.has('s'))
      : pickBytes(picked, between ?? '');
    for (const { text } of inputs) {
      const kept = splitLines(text, separator).lines.flatMap(pick);
      if (kept.length > 0) print(io, kept.join(separator) + separator);
    }
    return failed ? 1 : 0;
  },
};

const print = (io: Io, text: string) => io.print(text);

function pickFields(
  ranges: readonly Range[],
  delimiter: string,
  between: string | undefined,
  onlyDelimited: boolean,
): (line: string) => string[] {
  return (line) => {
    const parts = line.split(delimiter);
    if (parts.length === 1) return onlyDelimited ? [] : [line];
    const kept = ranges.flatMap(([from, to]) => parts.slice(from - 1, to));
    return [kept.join(between ?? delimiter)];
  };
}

/** Bytewise, as GNU cut is in every locale. */
function pickBytes(ranges: readonly Range[], between: string): (line: string) => string[] {
  return (line) => {
    const bytes = toByteText(line);
    const parts = ranges
      .map(([from, to]) => bytes.slice(from - 1, to))
      .filter((part) => part !== '');
    return [parts.map(fromByteText).join(between)];
  };
}

function parseList(text: string, fields: boolean): Range[] | string {
  const noun = fields ? 'field' : 'byte/character position';
  const ranges: Range[] = [];
  for (const item of text.split(/[, \t]/)) {
    const found = /^(\d*)(-?)(\d*)$/.exec(item);
    if (!found) {
      const bad = /[^\d-].*/.exec(item)?.[0];
      return bad
        ? `invalid ${noun} value ‘${bad}’`
        : `invalid ${fields ? 'field' : 'byte or character'} range`;
    }
    const [, from, dash, to] = found as unknown as [string, string, string, string];
    if (dash && !from && !to) return 'invalid range with no endpoint: -';
    if (Number(from || 1) === 0 || Number(to || 1) === 0 || (!from && !dash)) {
      return fields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1';
    }
    const start = Number(from || 1);
    const end = dash ? (to ? Number(to) : Infinity) : start;
    if (end < start) return 'invalid decreasing range';
    ranges.push([start, end]);
  }
  return merge(ranges);
}

/** In order, without overlaps; ranges that only touch stay apart, as --output-delimiter shows. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function complement(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  let next = 1;
  for (const [start, end] of ranges) {
    if (start > next) result.push([next, start - 1]);
    next = end + 1;
  }
  if (next !== Infinity) result.push([next, Infinity]);
  return result;
}
