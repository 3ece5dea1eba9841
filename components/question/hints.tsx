import { Lightbulb } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Paragraphs } from '@/components/ui/inline';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { QuestionProgress } from '@/lib/progress/schema';

interface HintsProps {
  question: PublicQuestion;
  saved: QuestionProgress;
  busy: boolean;
  onHint: () => void;
}

/** The hints that were opened, and the next one with its price on it. */
export function Hints({ question, saved, busy, onHint }: HintsProps) {
  const next = saved.hints.length;
  const cost = question.hintCosts[next];
  return (
    <div className="mt-2">
      {saved.hints.length > 0 && (
        <ol className="mb-2.5 space-y-2 border-l-2 border-line pl-3" aria-label="Hints">
          {saved.hints.map((hint, index) => (
            <li key={index} className="text-sm text-ink-2">
              <span className="text-label font-semibold text-ink-3">Hint {index + 1}</span>
              <Paragraphs text={hint.text} />
            </li>
          ))}
        </ol>
      )}
      {cost !== undefined && !saved.closed && (
        <Button size="sm" look="quiet" onClick={onHint} disabled={busy} className="-ml-2.5">
          <Lightbulb size={14} aria-hidden />
          {next === 0 ? 'Hint' : 'Another hint'}
          <span className="font-normal text-ink-3">
            {cost === 0 ? 'free' : `costs ${cost} ${cost === 1 ? 'point' : 'points'}`}
          </span>
        </Button>
      )}
    </div>
  );
}
