/** The right side of `s`: read once, filled in at each match. */
import type { Piece } from './script';
import { characterEscape } from './regex';

export function readReplacement(text: string): Piece[] {
  const pieces: Piece[] = [];
  let literal = '';
  const push = (piece: Piece) => {
    if (literal !== '') pieces.push(literal);
    literal = '';
    pieces.push(piece);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '&') push(0);
    else if (char !== '\\') literal += char;
    else {
      const next = text[i + 1] ?? '\\';
      if (/\d/.test(next)) push(Number(next));
      else if ('ULulE'.includes(next)) push({ change: next as 'U' });
      else {
        const escape = characterEscape(text, i);
        literal += escape?.char ?? next;
        i += (escape?.length ?? 2) - 2;
      }
      i++;
    }
  }
  if (literal !== '') pieces.push(literal);
  return pieces;
}

/** The text that takes a match's place. */
export function fill(pieces: readonly Piece[], match: RegExpExecArray): string {
  let text = '';
  let running: 'U' | 'L' | undefined;
  let once: 'u' | 'l' | undefined;
  for (const piece of pieces) {
    if (typeof piece === 'object') {
      if (piece.change === 'E') running = undefined;
      else if (piece.change === 'U' || piece.change === 'L') running = piece.change;
      else once = piece.change;
      continue;
    }
    let added = typeof piece === 'string' ? piece : (match[piece] ?? '');
    if (running) added = running === 'U' ? added.toUpperCase() : added.toLowerCase();
    if (once && added !== '') {
      const [first = ''] = added;
      const rest = added.slice(first.length);
      added = (once === 'u' ? first.toUpperCase() : first.toLowerCase()) + rest;
      once = undefined;
    }
    text += added;
  }
  return text;
}
