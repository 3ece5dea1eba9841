/**
 * Records as one line of JSON each, with their times, without parsing them: they were checked when
 * they were imported, and JSON.stringify wrote them. Decoded in slabs, as all of it may be more
 * than one string can hold.
 */
const SLAB = 8 * 1024 * 1024;
const NEWLINE = 10;
/** Within a text a quote has a backslash before it, so this is a key. */
const KEY = '"eventTime":"';

export function* recordLines(bytes: Uint8Array): Generator<{ time: number; line: string }> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    let end = bytes.length;
    if (start + SLAB < bytes.length) {
      const found = bytes.indexOf(NEWLINE, start + SLAB);
      if (found >= 0) end = found + 1;
    }
    for (const line of decoder.decode(bytes.subarray(start, end)).split('\n')) {
      if (line !== '') yield { time: timeOf(line), line };
    }
    start = end;
  }
}

function timeOf(line: string): number {
  const at = line.indexOf(KEY);
  const end = line.indexOf('"', at + KEY.length);
  const nested = at < 0 || line.indexOf(KEY, end) >= 0;
  const time = nested ? NaN : Date.parse(line.slice(at + KEY.length, end));
  if (!Number.isNaN(time)) return time;
  // A parameter is named eventTime as well, or the text has an escape.
  return Date.parse(String((JSON.parse(line) as { eventTime?: unknown }).eventTime));
}
