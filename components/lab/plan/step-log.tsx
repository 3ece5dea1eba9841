'use client';

import { Check, RotateCcw, ScrollText, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { stampOf } from '@/lib/casefile/evidence/instant';
import type { Decision } from '@/lib/casefile/schema';

interface StepLogProps {
  decisions: readonly Decision[];
  /** Up to when the account was watched; UTC, ISO 8601. */
  until: string;
  onBack: (id: string) => void;
  onOver: () => void;
  onLook: () => void;
}

/** What was done so far, in the order of time, and the way to what came of it. */
export function StepLog({ decisions, until, onBack, onOver, onLook }: StepLogProps) {
  return (
    <section aria-labelledby="plan-done">
      <h2
        id="plan-done"
        className="border-b border-line bg-sunken px-4 py-1.5 text-label font-semibold text-ink-2"
      >
        What was done
      </h2>
      {decisions.length === 0 ? (
        <p className="border-b border-line px-4 py-3 text-sm text-ink-2">
          Nothing yet. Carry out a plan: the account goes on from there, and new logs show what came
          of it.
        </p>
      ) : (
        <>
          <ul>
            {[...decisions].sort(byTime).map((one) => (
              <li key={one.id} className="flex items-start gap-2.5 border-b border-line px-4 py-2">
                <Icon back={one.rolledBackAt !== undefined} />
                <div className="min-w-0 flex-1 text-sm">
                  <p className="font-semibold">{one.name}</p>
                  <p className="text-data text-ink-2">
                    <span className="font-data">{stampOf(one.when)}</span> UTC
                    {one.rolledBackAt && (
                      <>
                        , taken back at{' '}
                        <span className="font-data">{stampOf(one.rolledBackAt)}</span>
                      </>
                    )}
                  </p>
                </div>
                {!one.rolledBackAt && (
                  <Button
                    size="sm"
                    onClick={() => onBack(one.id)}
                    aria-label={`Roll back: ${one.name}`}
                  >
                    <Undo2 size={13} aria-hidden /> Roll back
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
            <Button size="sm" look="primary" onClick={onLook}>
              <ScrollText size={13} aria-hidden /> Query the logs after the fix
            </Button>
            <Button size="sm" look="quiet" onClick={onOver}>
              <RotateCcw size={13} aria-hidden /> Start over
            </Button>
            <p role="status" className="basis-full text-data text-ink-2">
              The account was watched until <span className="font-data">{stampOf(until)}</span> UTC.
            </p>
          </div>
        </>
      )}
    </section>
  );
}

const byTime = (a: Decision, b: Decision) => Date.parse(a.when) - Date.parse(b.when);

function Icon({ back }: { back: boolean }) {
  return back ? (
    <Undo2 size={15} className="mt-0.5 shrink-0 text-warn" aria-hidden />
  ) : (
    <Check size={15} className="mt-0.5 shrink-0 text-ok" aria-hidden />
  );
}
