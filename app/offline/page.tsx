import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export const metadata: Metadata = { title: 'No network', robots: { index: false } };

/** Stands in for a page that is not kept in the browser (lib/offline/worker.ts). */
export default function OfflinePage() {
  return (
    <div className="mx-auto w-full max-w-[44rem] px-5 pt-20 pb-24 sm:px-8">
      <p className="font-data text-ink-3">Could not connect to the endpoint URL</p>
      <h1 className="mt-2 text-h1 font-bold tracking-tight">This page needs the network</h1>
      <p className="mt-3 text-lead text-ink-2">
        You are offline. The lessons, the glossary and the search work all the same, and so does the
        evidence of every lab that you opened before. Answers are checked once you are back online;
        what you wrote is kept.
      </p>
      <div className="mt-7 flex flex-wrap gap-3">
        <Link href="/learn" className={buttonClass('primary')}>
          To the lessons
        </Link>
        {/* The address of the page that was asked for, again. */}
        <a href="" className={buttonClass('plain')}>
          Try again
        </a>
      </div>
    </div>
  );
}
