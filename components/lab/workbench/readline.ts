/**
 * The prompt's editing, as GNU readline has it: what a key does to a text and a caret. Pure, so
 * that it is tested without a page.
 */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
/** The range that is replaced; `caret` is where the caret stands afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly caret: number;
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}
const cut = (from: number, to: number): Edit => ({ from, to, insert: '', caret: from });
const move = (caret: number): Edit => ({ from: caret, to: caret, insert: '', caret });

/**
 * What Ctrl and a letter do; undefined leaves the key to the browser, so that a second Ctrl-A
 * selects all as everywhere.
 */
export function controlKey(key: string, line: Line): Edit | undefined {
  const { text, start, end } = line;
  switch (key) {
    case 'a': {
      const to = lineStart(text, start);
      return to === start && start === end ? undefined : move(to);
    }
    case 'e':
      return move(lineEnd(text, end));
    case 'u':
      return cut(lineStart(text, start), end);
    case 'k':
      return cut(start, lineEnd(text, end));
    case 'w': {
      const before = text.slice(0, start).replace(/\S*\s*$/, '');
      return cut(before.length, end);
    }
    default:
      return undefined;
  }
}

/** True where Enter goes to the next line instead of running: an unfinished pipe, a backslash. */
export function goesOn(text: string): boolean {
  const last = text.trimEnd();
  if (/\\$/.test(text)) return !/\\\\$/.test(text);
  return /(^|[^\\])(\||&&)$/.test(last) || openQuote(text);
}

function openQuote(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && quote !== "'") at += 1;
    else if (quote) quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '#' && /^$|\s/.test(text[at - 1] ?? '')) {
      at = lineEnd(text, at) - 1;
    }
  }
  return quote !== '';
}

export const onFirstLine = (line: Line) => !line.text.slice(0, line.start).includes('\n');
export const onLastLine = (line: Line) => !line.text.slice(line.end).includes('\n');

/** The longest text that all of the labels begin with. */
export function commonPrefix(labels: readonly string[]): string {
  const [first = '', ...others] = labels;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  return first.slice(0, length);
}
