'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button';
import { cx } from './cx';
import { around, giveBack } from './give-back';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** `drawer` stands at the right edge at full height; `palette` hangs near the top without a bar. */
  shape?: 'box' | 'drawer' | 'palette';
  className?: string;
}

/**
 * The platform's own modal dialog: focus is kept inside, Esc closes, the page behind is inert. A click on the backdrop
 * closes too. The focus goes back to what opened it, or near to it.
 */
export function Dialog({ open, onClose, title, children, shape = 'box', className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const opener = useRef<readonly Element[]>([]);

  // Before the effects of what is in it: a field that takes the focus takes it in the open dialog.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      opener.current = around(document.activeElement);
      dialog.showModal();
    } else if (!open) {
      if (dialog.open) dialog.close();
      giveBack(opener);
    }
  }, [open]);
  // Who takes an open dialog out of the page: it is inert until that is done.
  useLayoutEffect(() => () => queueMicrotask(() => giveBack(opener)), []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
      className={cx(
        'border border-line bg-raised p-0 text-ink shadow-pop open:motion-fade',
        shape === 'box' && 'w-[min(34rem,calc(100vw-2rem))] rounded-lg',
        shape === 'palette' && 'mt-[12vh] mb-auto w-[min(38rem,calc(100vw-2rem))] rounded-lg',
        shape === 'drawer' && 'mr-0 ml-auto h-dvh max-h-none w-[min(40rem,100vw)] max-w-none',
        className,
      )}
    >
      {open && (
        <div className={cx('flex flex-col', shape === 'drawer' && 'h-full')}>
          <div
            className={cx(
              'flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5',
              shape === 'palette' && 'sr-only',
            )}
          >
            <h2 id={heading} className="text-base font-semibold">
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
