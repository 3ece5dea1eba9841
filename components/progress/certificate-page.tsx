'use client';

import { Printer } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { certificateOf } from '@/lib/progress/achievements';
import type { HomeLab, HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { EMPTY } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { CertificatePaper } from './certificate-paper';

interface CertificatePageProps {
  modules: readonly HomeModule[];
  labs: readonly HomeLab[];
}

/** Longer names do not stand on one line of the paper. */
const LONGEST_NAME = 60;

/** The name, the paper, and what is not on it yet. */
export function CertificatePage({ modules, labs }: CertificatePageProps) {
  const ready = useReady();
  const saved = useProgress();
  const id = useId();
  const progress = ready ? saved : EMPTY;
  const { name = '' } = progress;
  const certificate = certificateOf(progress, modules, labs);
  const some = certificate.modules.length + certificate.labs.length > 0;
  return (
    <div className="mx-auto w-full max-w-[72rem] px-5 pt-10 pb-24 sm:px-8 print:max-w-none print:p-0">
      <div className="print:hidden">
        <h1 className="text-h1 font-bold tracking-tight">Certificate</h1>
        <p className="mt-2 max-w-[42rem] text-base text-ink-2">
          It names the modules that you have mastered and the labs that you have finished. You keep
          it yourself: nobody has watched you, and nobody can look it up.
        </p>
        {some && (
          <div className="mt-5 flex flex-wrap items-end gap-3">
            <div className="w-full max-w-[22rem]">
              <label htmlFor={id} className="text-sm font-semibold">
                Your name, as it is to stand there
              </label>
              <input
                id={id}
                value={name}
                maxLength={LONGEST_NAME}
                autoComplete="name"
                onChange={(event) => useProgress.getState().named(event.target.value)}
                className="mt-1 h-9 w-full rounded border border-line-strong bg-raised px-2.5 text-base"
              />
            </div>
            <Button look="primary" onClick={() => window.print()}>
              <Printer size={16} aria-hidden /> Print or save as PDF
            </Button>
          </div>
        )}
        {ready && !some && (
          <p className="mt-6 max-w-[42rem] border-l-2 border-accent py-1 pl-4 text-base">
            There is nothing to certify yet. Master a module (80 % right at first try) or finish a
            lab, and its certificate is here.
          </p>
        )}
      </div>
      {some && <CertificatePaper name={name} certificate={certificate} />}
      {ready && certificate.missing.length > 0 && (
        <section aria-labelledby={`${id}-missing`} className="mt-12 print:hidden">
          <h2 id={`${id}-missing`} className="text-h3 font-semibold">
            {some ? 'Not on it yet' : 'What is missing'}
          </h2>
          <ul className="mt-3 border-t border-line text-sm">
            {certificate.missing.map(({ id: one, title, href, words }) => (
              <li
                key={one}
                className="gap-4 border-b border-line py-2 sm:flex sm:items-baseline sm:justify-between"
              >
                <Link href={href} className="font-semibold hover:text-accent hover:underline">
                  {title}
                </Link>
                <span className="block text-ink-3 tabular-nums">{words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
