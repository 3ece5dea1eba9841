'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useOfferActions } from '@/components/site/page-actions';
import type { Neighbour } from '@/lib/progress/course';

interface NeighboursProps {
  previous?: Neighbour;
  next?: Neighbour;
}

const hrefOf = ({ id }: Neighbour) => `/learn/${id}`;

/** The lessons before and after this one; Alt with Page Up and Page Down goes there, and the palette. */
export function Neighbours({ previous, next }: NeighboursProps) {
  const router = useRouter();
  useOfferActions({
    ...(next && { [`Next lesson: ${next.title}`]: () => router.push(hrefOf(next)) }),
    ...(previous && {
      [`Previous lesson: ${previous.title}`]: () => router.push(hrefOf(previous)),
    }),
  });
  useEffect(() => {
    const onKeyDown = ({ altKey, key }: KeyboardEvent) => {
      const to = altKey && { PageUp: previous, PageDown: next }[key];
      if (to) router.push(hrefOf(to));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [previous, next, router]);
  return (
    <nav aria-label="Lessons before and after" className="mt-8 grid gap-3 sm:grid-cols-2">
      {previous && (
        <Link rel="prev" href={hrefOf(previous)} className={CARD}>
          <ArrowLeft size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
          <span className="min-w-0">
            <span className="block text-label text-ink-3">Previous</span>
            <span className="block text-sm font-semibold">{previous.title}</span>
          </span>
        </Link>
      )}
      {next && (
        <Link
          rel="next"
          href={hrefOf(next)}
          className={`${CARD} justify-end text-right sm:col-start-2`}
        >
          <span className="min-w-0">
            <span className="block text-label text-ink-3">Next</span>
            <span className="block text-sm font-semibold">{next.title}</span>
          </span>
          <ArrowRight size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        </Link>
      )}
    </nav>
  );
}

const CARD =
  'flex items-start gap-3 rounded-lg border border-line bg-raised px-4 py-3 transition-colors duration-(--fast) hover:border-accent';
