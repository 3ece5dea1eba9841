'use client';

import { useCaseFile } from '@/components/casefile/use-case-file';
import { Paragraphs } from '@/components/ui/inline';
import { spanInWords, stampOf } from '@/lib/casefile/evidence/instant';
import { carryOut, startOver, takeBack, watchedUntil } from '@/lib/casefile/decide';
import type { PlanRoom } from '@/lib/casefile/plan';
import { freshId } from '@/lib/progress/fresh-id';
import { useProgress } from '@/lib/progress/store';
import { PlanOption } from './plan-option';
import { StepLog } from './step-log';

interface PlanPaneProps {
  lab: string;
  workspace: string;
  room: PlanRoom;
  /** Shows the evidence of after the fix. */
  onLook: () => void;
}

/** Step 5: what was done, and what may be done next, each with its risk and the way back. */
export function PlanPane({ lab, workspace, room, onLook }: PlanPaneProps) {
  const { caseFile, edit } = useCaseFile(workspace);
  const { decisions } = caseFile;
  const chosen = useProgress((state) => state.open[`${lab}/plan`]);
  const keep = useProgress((state) => state.keep);
  const at = watchedUntil(room, decisions);
  const stamp = (now: number) => ({ id: freshId(), now });
  return (
    <div>
      <div className="border-b border-line px-4 pt-3 pb-3">
        <Paragraphs text={room.task} className="text-base leading-normal" />
        <p className="mt-1.5 text-data text-ink-2">
          It is <span className="font-data text-ink">{stampOf(at)} UTC</span> in the account. After
          each step it is watched for {spanInWords(room.watchedMs)}.
        </p>
      </div>
      <StepLog
        decisions={decisions}
        until={at}
        onBack={(id) => edit((was, now) => takeBack(was, room, id, now))}
        onOver={() => edit((was, now) => startOver(was, now))}
        onLook={onLook}
      />
      <section aria-labelledby="plan-options">
        <h2
          id="plan-options"
          tabIndex={-1}
          className="outline-none focus-visible:text-accent border-b border-line bg-sunken px-4 py-1.5 text-label font-semibold text-ink-2"
        >
          What may be done
        </h2>
        <ul>
          {room.plans.map((plan) => (
            <PlanOption
              key={plan.id}
              lab={lab}
              plan={plan}
              at={at}
              open={chosen === plan.id}
              inForce={decisions.some((one) => one.plan === plan.id && !one.rolledBackAt)}
              onToggle={() => keep('open', `${lab}/plan`, chosen === plan.id ? '' : plan.id)}
              onCarryOut={(values) =>
                edit((was, now) => carryOut(was, room, plan, values, stamp(now)))
              }
            />
          ))}
        </ul>
      </section>
    </div>
  );
}
