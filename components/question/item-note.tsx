import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Paragraphs } from '@/components/ui/inline';

interface ToldRowProps {
  /** Nothing where nothing can be said of it. */
  right: boolean | undefined;
  /** A number, or nothing. */
  mark?: string;
  words?: { readonly right?: string; readonly wrong?: string };
  note?: string;
  children: ReactNode;
}

/** An item of an answer once it was given: whether it is right, and a word on it. */
export function ToldRow({ right, mark, words, note, children }: ToldRowProps) {
  const Icon = right ? Check : X;
  const said = { right: 'Right', wrong: 'Wrong', ...words }[right ? 'right' : 'wrong'];
  return (
    <li
      className={cx(
        'rounded border px-3 py-2',
        right === undefined
          ? 'border-line bg-raised'
          : right
            ? 'border-ok bg-ok-wash'
            : 'border-bad bg-bad-wash',
      )}
    >
      <div className="flex items-start gap-2.5 text-sm">
        {mark && <span className="w-4 shrink-0 text-ink-3 tabular-nums">{mark}</span>}
        <div className="min-w-0 flex-1">{children}</div>
        {right !== undefined && (
          <span
            className={cx(
              'flex shrink-0 items-center gap-1 text-data font-semibold',
              right ? 'text-ok' : 'text-bad',
            )}
          >
            <Icon size={14} aria-hidden /> {said}
          </span>
        )}
      </div>
      {note && (
        <Paragraphs
          text={note}
          className={cx('mt-1 text-sm leading-relaxed text-ink-2', mark && 'pl-6.5')}
        />
      )}
    </li>
  );
}

/** What stands above a list. */
export function ListTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1.5 text-label font-semibold text-ink-3">
      {children}
    </p>
  );
}
