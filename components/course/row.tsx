import Link from 'next/link';
import type { ReactNode } from 'react';
import type { StateLook } from './states';

interface RowProps {
  href: string;
  title: string;
  look: StateLook;
  summary?: string;
  /** At the right: minutes, and how the quiz went. */
  children: ReactNode;
}

/** One thing of a module: a lesson, its pre-assessment, its review. */
export function Row({ href, title, look, summary, children }: RowProps) {
  const { icon: Icon, tint, words } = look;
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        className="-mx-3 flex items-start gap-3 rounded px-3 py-2.5 transition-colors duration-(--fast) hover:bg-hover"
      >
        <Icon size={18} className={`mt-0.5 shrink-0 ${tint}`} aria-hidden />
        <span className="min-w-0 flex-1">
          <span className="block text-base leading-snug font-semibold">
            {title}
            <span className="sr-only">, {words}. </span>
          </span>
          {summary && <span className="mt-0.5 block text-sm text-ink-2">{summary}</span>}
        </span>
        <span className="flex shrink-0 flex-col items-end gap-x-5 pt-0.5 text-sm text-ink-3 tabular-nums sm:flex-row sm:items-baseline">
          {children}
        </span>
      </Link>
    </li>
  );
}
