import type { Piece } from './colour';

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, at) =>
    piece.className ? (
      <span key={at} className={piece.className}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
