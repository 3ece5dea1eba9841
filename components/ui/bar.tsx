import type { ReactNode } from 'react';
import { cx } from './cx';

interface BarProps {
  percent: number;
  /** The colour of what is there. */
  fill: string;
  className?: string;
  /** Marks on it, in a box of 100 by 6. */
  children?: ReactNode;
}

/** A share as a thin bar; its number stands beside it. */
export function Bar({ percent, fill, className, children }: BarProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className={cx('block', className)}
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={percent} height="6" className={fill} />
      {children}
    </svg>
  );
}
