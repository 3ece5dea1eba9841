import { Lightbulb } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Paragraphs } from '@/components/ui/inline';
import type { LabQuestion } from './lab-question';

interface HintsProps extends Pick<LabQuestion, 'hints' | 'nextHint'> {
  busy: boolean;
  onHint: () => void;
}

/** The hints that are there, and the next one with its price on it. */
export function Hints({ hints, nextHint, busy, onHint }: HintsProps) {
  return (
    <div className="mt-2">
      {hints.length > 0 && (
        <ol className="mb-2.5 space-y-2 border-l-2 border-line pl-3" aria-label="Hints">
          {hints.map(({ n, text, note }) => (
            <li key={n} className="text-sm text-ink-2">
              <span className="text-label font-semibold text-ink-3">
                Hint {n + 1}
                {note && <span className="font-normal">, {note}</span>}
              </span>
              <Paragraphs text={text} />
            </li>
          ))}
        </ol>
      )}
      {nextHint && (
        <Button size="sm" look="quiet" onClick={onHint} disabled={busy} className="-ml-2.5">
          <Lightbulb size={14} aria-hidden />
          {hints.length === 0 ? 'Hint' : 'Another hint'}
          <span className="font-normal text-ink-3">
            {nextHint.cost === 0
              ? 'free'
              : `costs ${nextHint.cost} ${nextHint.cost === 1 ? 'point' : 'points'}`}
          </span>
        </Button>
      )}
    </div>
  );
}
