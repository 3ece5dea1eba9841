import { Check, Eye, RotateCw, X } from 'lucide-react';
import { Inline } from '@/components/ui/inline';
import type { Proof } from '@/lib/progress/achievements';
import { utcDay } from './day';

const LOOKS = {
  first: { icon: Check, tint: 'text-ok', words: 'Right at first try' },
  later: { icon: RotateCw, tint: 'text-ok', words: 'Right' },
  variant: { icon: RotateCw, tint: 'text-ok', words: 'Missed, then a variant right' },
  missed: { icon: X, tint: 'text-bad', words: 'Missed' },
  revealed: { icon: Eye, tint: 'text-warn', words: 'Answer shown' },
} as const satisfies Record<Proof['how'], unknown>;

export interface Proven {
  readonly id: string;
  readonly prompt: string;
  readonly proof: Proof;
}

/** Question by question: how it went, at which try, with how much help, and when. */
export function ProofList({ proven }: { proven: readonly Proven[] }) {
  return (
    <ul className="mt-1.5 mb-2 space-y-2 text-sm font-normal">
      {proven.map(({ id, prompt, proof }) => {
        const { words } = LOOKS[proof.how];
        const { icon: Icon, tint } = LOOKS[proof.since ? 'later' : proof.how];
        return (
          <li key={id} className="flex items-start gap-2">
            <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${tint}`} />
            <span className="min-w-0">
              <span className="line-clamp-2 [overflow-wrap:anywhere]">
                <Inline text={prompt} />
              </span>
              <span className="text-data text-ink-3 tabular-nums">
                {words}
                {proof.how === 'later' && ` at try ${proof.tries}`}
                {proof.hints > 0 &&
                  `, ${proof.hints} ${proof.hints === 1 ? 'hint' : 'hints'}`}, {utcDay(proof.at)}
                {proof.since && `; right on ${utcDay(proof.since)}`}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
