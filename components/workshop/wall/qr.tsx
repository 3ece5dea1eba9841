import { create } from 'qrcode';

/** Modules of white that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

interface QrProps {
  text: string;
  /** For those who do not see it. */
  label: string;
  className?: string;
}

/** A QR code; black on white in both themes, as some readers know no other. */
export function Qr({ text, label, className }: QrProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const side = size + 2 * QUIET;
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
