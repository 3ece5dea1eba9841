/** Text replacements with the way back: a place in the result is a place in the original. */
import type { Span } from '../../types';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** The original span behind a span of the result. Inside a replacement: all of what it replaced. */
  toOriginal(span: Span): Span;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly original: Span;
  readonly verbatim: boolean;
}

/** Applies edits that do not overlap; insertions at one place keep the order they were given in. */
export function applyEdits(query: string, edits: readonly Edit[]): Edited {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  const add = (value: string, original: Span, verbatim: boolean) => {
    if (value)
      pieces.push({ from: text.length, to: text.length + value.length, original, verbatim });
    text += value;
  };
  for (const edit of sorted) {
    add(query.slice(at, edit.start), { start: at, end: edit.start }, true);
    add(edit.text, { start: edit.start, end: edit.end }, false);
    at = edit.end;
  }
  add(query.slice(at), { start: at, end: query.length }, true);

  const pieceAt = (offset: number) =>
    pieces.find((piece) => offset >= piece.from && offset < piece.to);
  return {
    text,
    toOriginal({ start, end }) {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      const from = !first
        ? query.length
        : first.verbatim
          ? first.original.start + start - first.from
          : first.original.start;
      const to = !last
        ? query.length
        : last.verbatim
          ? last.original.start + end - last.from
          : last.original.end;
      return { start: from, end: Math.max(from, to) };
    },
  };
}
