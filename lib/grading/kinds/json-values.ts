import type { Json } from '@/lib/query/types';

/** No printed result of a lesson has as many. */
const MOST = 2_000;
/** Deeper is nothing that was printed to be read. */
const DEEPEST = 64;

/**
 * The JSON values that a text is made of, one after the other on as many lines as they like, as jq prints
 * them. Nothing where the text is not JSON and JSON alone.
 */
export function jsonValues(text: string): readonly Json[] | undefined {
  const values: Json[] = [];
  for (const piece of pieces(text)) {
    if (piece === undefined || values.length === MOST) return undefined;
    try {
      values.push(JSON.parse(piece) as Json);
    } catch {
      return undefined;
    }
  }
  return values.length > 0 ? values : undefined;
}

/** Cut where a list or an object ends, or at the end of a line outside of one; nothing where it is too deep. */
function* pieces(text: string): Generator<string | undefined> {
  let depth = 0;
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark === '\\') at += 1;
      else if (mark === '"') quoted = false;
      continue;
    }
    if (mark === '"') quoted = true;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > DEEPEST) return yield undefined;
    const ends = depth === 0 && (mark === '\n' || mark === ']' || mark === '}');
    if (!ends) continue;
    const piece = text.slice(from, at + 1).trim();
    if (piece !== '') yield piece;
    from = at + 1;
  }
  const rest = text.slice(from).trim();
  if (rest !== '') yield rest;
}
