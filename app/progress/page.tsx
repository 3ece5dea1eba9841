import { ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Record } from '@/components/progress/record';
import { YourData } from '@/components/progress/your-data';
import { buttonClass } from '@/components/ui/button';
import { courseView, recordPrompts } from '@/lib/content/server/home';

export const metadata: Metadata = { title: 'Your progress' };

export default async function Page() {
  return (
    <div className="mx-auto w-full max-w-[60rem] px-5 pt-10 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Your progress</h1>
      <p className="mt-2 max-w-[42rem] text-lead text-ink-2">
        What you have proven, when, at which try and with how much help.
      </p>
      <p className="mt-2 max-w-[42rem] text-sm text-ink-3">
        This record is kept by you, in this browser, and nobody else has seen it. Dates are UTC.
      </p>
      <p className="mt-5 flex flex-wrap gap-2.5">
        <Link href="/progress/certificate" className={buttonClass('plain')}>
          Certificate <ArrowRight size={16} aria-hidden />
        </Link>
        <Link href="/review" className={buttonClass('plain')}>
          Review <ArrowRight size={16} aria-hidden />
        </Link>
      </p>
      <section aria-labelledby="record-title" className="mt-10 border-t border-line pt-8">
        <h2 id="record-title" className="text-h2 font-bold tracking-tight">
          Record of achievement
        </h2>
        <Record {...await courseView()} prompts={await recordPrompts()} />
      </section>
      <YourData />
    </div>
  );
}
