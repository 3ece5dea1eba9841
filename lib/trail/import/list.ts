/**
 * The records of a log file one by one, so that only one is held as an object: all of a large file
 * at once keep the garbage collector busy for longer than it takes to read them.
 */
import { itemOf, type Item } from './items';
import { parse } from './parse';

const START = /^\s*\{\s*"Records"\s*:\s*\[\s*(?=\{)/;
const END = /\s*\]\s*\}\s*$/;
/** The first key of a record; those that follow begin with the same. */
const FIRST_KEY = /^\{"\w+":/;

/** What was to be a list ends here: it is no JSON. */
export type Broken = { readonly broken: string };

/**
 * The items of `{"Records":[…]}` as CloudTrail writes it. What stands between two cuts is tried as
 * JSON: where each piece is a value, the pieces are the list's items, as JSON's grammar has it.
 * Undefined: the text has another form.
 */
export function listed(text: string): Iterable<Item | Broken> | undefined {
  const start = START.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const key = FIRST_KEY.exec(text.slice(start, start + 80))?.[0];
  // What ends a list is short, and is not looked for in all of a large text.
  const tail = Math.max(start, text.length - 200);
  const end = END.exec(text.slice(tail))?.index;
  if (key === undefined || end === undefined || !text.includes(`},${key}`)) return undefined;
  return items(text, start, tail + end, `},${key}`);
}

function* items(text: string, start: number, end: number, cut: string): Generator<Item | Broken> {
  let at = start;
  while (at < end) {
    const found = text.indexOf(cut, at);
    const piece = text.slice(at, found < 0 ? end : found + 1);
    const item = parse(piece);
    if ('error' in item) return yield* rest(text, at, end);
    yield itemOf(item.value, piece);
    at += piece.length + 1;
  }
}

/** A record has the same key first in a list of its own, or what follows is no JSON. */
function* rest(text: string, at: number, end: number): Generator<Item | Broken> {
  const list = parse(`[${text.slice(at, end)}]`);
  if (!('error' in list)) {
    for (const value of list.value as readonly unknown[]) yield itemOf(value);
    return;
  }
  // Read whole, so that the place it gives is that in the file.
  const whole = parse(text);
  yield { broken: 'error' in whole ? whole.error : list.error };
}
