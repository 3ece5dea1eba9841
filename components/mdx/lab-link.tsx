import { ArrowRight } from 'lucide-react';
import Link from 'next/link';

interface LabLinkProps {
  lab: { readonly id: string; readonly title: string; readonly minutes: number };
}

/** The way from a lesson to the lab that practises it. */
export function LabLink({ lab }: LabLinkProps) {
  return (
    <Link
      href={`/labs/${lab.id}`}
      className="group flex items-center justify-between gap-6 rounded-lg border border-line bg-raised px-5 py-4 !text-ink !no-underline transition-colors duration-(--fast) hover:border-accent"
    >
      <span>
        <span className="block text-label font-semibold text-accent">
          Lab, {lab.minutes} minutes
        </span>
        <span className="block text-lead font-semibold">{lab.title}</span>
      </span>
      <ArrowRight
        size={20}
        aria-hidden
        className="shrink-0 text-accent transition-transform duration-(--calm) group-hover:translate-x-1"
      />
    </Link>
  );
}
