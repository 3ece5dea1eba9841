'use client';

import { useEffect, useState } from 'react';

interface QrCodeProps {
  text: string;
  /** What it leads to, for those who do not see it. */
  label: string;
  className?: string;
}

interface Modules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** Light around it, so that a camera finds it. */
const MARGIN = 4;

/** A text as a QR code: dark on light in both themes, as cameras want it. What makes it is loaded when wanted. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const [modules, setModules] = useState<Modules>();
  useEffect(() => {
    let late = false;
    void import('qrcode').then(({ create }) => !late && setModules(create(text).modules));
    return () => {
      late = true;
    };
  }, [text]);
  const size = (modules?.size ?? 25) + 2 * MARGIN;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="white" />
      {modules && <path d={pathOf(modules)} fill="black" />}
    </svg>
  );
}

/** A square a dark module. */
function pathOf({ size, data }: Modules): string {
  return Array.from(data, (dark, at) => {
    const [x, y] = [(at % size) + MARGIN, Math.floor(at / size) + MARGIN];
    return dark ? `M${x} ${y}h1v1h-1z` : '';
  }).join('');
}
