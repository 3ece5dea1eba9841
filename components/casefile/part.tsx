import type { ReactNode } from 'react';
import { type CasePart, partId } from './parts';

interface PartProps {
  part: CasePart;
  title: string;
  count?: number;
  /** At the heading's right end. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the case file, under a heading that stays in sight. */
export function Part({ part, title, count, action, children }: PartProps) {
  const id = partId(part);
  return (
    <section aria-labelledby={id}>
      <div className="sticky top-0 z-10 flex h-8 items-center justify-between gap-2 border-b border-line bg-sunken pr-1.5 pl-4">
        <h2
          id={id}
          tabIndex={-1}
          className="scroll-mt-0 text-label font-semibold text-ink-2 outline-none focus-visible:text-accent"
        >
          {title}{' '}
          {count !== undefined && count > 0 && (
            <span className="ml-1 font-normal text-ink-3 tabular-nums">{count}</span>
          )}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** What to do where a part is still empty. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="border-b border-line px-4 py-3 text-sm text-ink-2">{children}</p>;
}
