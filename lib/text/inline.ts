/** One line of prose with `code`, **bold** and [links](https://…): what content may use in YAML. */

export type InlinePiece =
  | { readonly kind: 'text' | 'code' | 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const PIECES = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\(https:\/\/[^)\s]+\))/;

/** What it is made of, in its order. */
export const inlinePieces = (text: string): InlinePiece[] => text.split(PIECES).map(pieceOf);

/** The same where there is no room for more than letters. */
export const inlineText = (text: string): string =>
  inlinePieces(text)
    .map((piece) => piece.text)
    .join('');

function pieceOf(part: string, at: number): InlinePiece {
  // Split by a group: every other part is what the group found.
  if (at % 2 === 0) return { kind: 'text', text: part };
  if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
  if (part.startsWith('**')) return { kind: 'bold', text: part.slice(2, -2) };
  const middle = part.indexOf('](');
  return { kind: 'link', text: part.slice(1, middle), href: part.slice(middle + 2, -1) };
}
