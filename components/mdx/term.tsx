'use client';

import Link from 'next/link';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Inline } from '@/components/ui/inline';

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** What it is, in a sentence or two. */
  readonly short: string;
}

/** Pixels that the note keeps from the edge of the window. */
const EDGE = 16;

/** A term of the glossary where it stands: a press explains it, another or Escape takes the note away. */
export function Term({ term, children }: { term: GlossaryTerm; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  // A note near the edge of a narrow window is moved back into it.
  useLayoutEffect(() => {
    const { current } = note;
    if (!open || !current) return;
    current.style.translate = '';
    const { left, right } = current.getBoundingClientRect();
    const over = Math.max(0, right - (document.documentElement.clientWidth - EDGE));
    current.style.translate = `${-Math.min(over, left - EDGE)}px`;
  }, [open]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    <span ref={box} className="relative" onKeyDown={onKeyDown}>
      {/* Not a <button>, which is a box: a line would break before the comma that follows it, and never within. */}
      <span
        ref={button}
        role="button"
        tabIndex={0}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          setOpen(!open);
        }}
        className="cursor-help rounded-xs underline decoration-ink-3 decoration-dotted decoration-1 underline-offset-[0.2em] hover:decoration-accent hover:decoration-solid"
      >
        {children}
      </span>
      <span
        ref={note}
        id={id}
        role="note"
        hidden={!open}
        className="absolute top-full left-0 z-20 mt-1.5 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised px-4 py-3 text-left text-sm leading-relaxed font-normal text-ink shadow-(--shadow-pop)"
      >
        <span className="block font-semibold">{term.term}</span>
        <span className="block">
          <Inline text={term.short} />
        </span>
        <Link href={`/glossary#${term.id}`} className="mt-1 inline-block text-data">
          In the glossary
        </Link>
      </span>
    </span>
  );
}
