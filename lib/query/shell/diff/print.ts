/** The ways in which `diff` shows what differs. */
import { cells } from '../text';
import type { Hunk, Line } from './hunks';

const MISSING = '\\ No newline at end of file\n';
const marked = (mark: string, { text, ended }: Line) => `${mark}${text}\n${ended ? '' : MISSING}`;

/** `3,4c5`: lines by number, the last one only where there are several. */
export function normal(
  left: readonly Line[],
  right: readonly Line[],
  hunks: readonly Hunk[],
): string {
  return hunks
    .map(({ from, to, into, until }) => {
      const letter = from === to ? 'a' : into === until ? 'd' : 'c';
      const head = `${span(from, to)}${letter}${span(into, until)}\n`;
      const old = left.slice(from, to).map((line) => marked('< ', line));
      const fresh = right.slice(into, until).map((line) => marked('> ', line));
      return [head, ...old, ...(letter === 'c' ? ['---\n'] : []), ...fresh].join('');
    })
    .join('');
}
/** Of no lines: the one that they would come after. */
function span(from: number, to: number): string {
  if (to - from <= 1) return String(to);
  return `${from + 1},${to}`;
}

export function unified(
  left: readonly Line[],
  right: readonly Line[],
  hunks: readonly Hunk[],
  around: number,
): string {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last && hunk.from - last.to <= 2 * around) groups.at(-1)!.push(hunk);
    else groups.push([hunk]);
  }
  return groups
    .map((group) => {
      const first = group[0]!;
      const last = group.at(-1)!;
      const before = Math.min(around, first.from, first.into);
      const after = Math.min(around, left.length - last.to);
      const from = first.from - before;
      const to = last.to + after;
      const into = first.into - before;
      const until = last.until + after;
      let text = `@@ -${range(from, to)} +${range(into, until)} @@\n`;
      let at = from;
      for (const hunk of group) {
        for (; at < hunk.from; at++) text += marked(' ', left[at]!);
        for (const line of left.slice(hunk.from, hunk.to)) text += marked('-', line);
        for (const line of right.slice(hunk.into, hunk.until)) text += marked('+', line);
        at = hunk.to;
      }
      for (; at < to; at++) text += marked(' ', left[at]!);
      return text;
    })
    .join('');
}
const range = (from: number, to: number) =>
  to - from === 1 ? String(to) : `${to === from ? from : from + 1},${to - from}`;

/** Two columns with `|`, `<` or `>` between them, on tabs of eight. */
export function sideBySide(
  left: readonly Line[],
  right: readonly Line[],
  hunks: readonly Hunk[],
  width: number,
  onlyChanged: boolean,
): string {
  // As GNU has it: the right column begins at a tab stop, the left one ends before its gutter.
  const stop = Math.floor((width + 8 + 3) / 16) * 8;
  const half = Math.max(0, Math.min(stop - 3, width - stop));
  const second = half > 0 ? stop : width;
  let text = '';
  const row = (a: Line | undefined, mark: string, b: Line | undefined) => {
    const shown = clip(a?.text ?? '', half);
    let line = shown.text;
    let at = shown.width;
    const tabTo = (column: number) => {
      while (at < column) {
        const next = at - (at % 8) + 8;
        if (next > column) {
          line += ' '.repeat(column - at);
          at = column;
        } else {
          line += '\t';
          at = next;
        }
      }
    };
    if (mark !== ' ') {
      tabTo(Math.floor((half + second - 1) / 2));
      line += mark;
      at++;
    }
    if (b && b.text !== '') {
      tabTo(second);
      line += clip(b.text, half).text;
    }
    text += `${line}\n`;
  };
  let i = 0;
  let j = 0;
  for (const { from, to, into, until } of [
    ...hunks,
    { from: left.length, to: left.length, into: right.length, until: right.length },
  ]) {
    for (; i < from; i++, j++) if (!onlyChanged) row(left[i], ' ', right[j]);
    const shared = Math.min(to - from, until - into);
    for (let k = 0; k < shared; k++) row(left[i++], '|', right[j++]);
    while (i < to) row(left[i++], '<', undefined);
    while (j < until) row(undefined, '>', right[j++]);
  }
  return text;
}

/** So much of a text as fits, its tabs as blanks. */
function clip(source: string, width: number): { text: string; width: number } {
  let text = '';
  let at = 0;
  for (const char of source) {
    const size = char === '\t' ? 8 - (at % 8) : cells(char);
    if (at + size > width) break;
    text += char === '\t' ? ' '.repeat(size) : char;
    at += size;
  }
  return { text, width: at };
}
