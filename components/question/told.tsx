import { Check, X } from 'lucide-react';
import type { Ref } from 'react';
import { cx } from '@/components/ui/cx';
import { Paragraphs } from '@/components/ui/inline';
import type { QuizAnswer } from '@/lib/progress/schema';
import { CONFIDENCE_WORDS } from './confidence';
import { QueryBlock } from './query-text';

interface ToldProps {
  answer: QuizAnswer;
  /** The verdict itself: it stands where the button was that had the focus. */
  head: Ref<HTMLParagraphElement>;
  /** Of the verdict. */
  id?: string | undefined;
}

/** What is said once it was answered: the verdict, what a wrong answer confuses, and why. */
export function Told({ answer, head, id }: ToldProps) {
  const { right, because, explanation, confidence, see } = answer;
  return (
    <>
      <p
        ref={head}
        id={id}
        tabIndex={-1}
        className={cx(
          'flex min-h-7 flex-wrap items-center gap-x-1.5 font-semibold',
          right ? 'text-ok' : 'text-bad',
        )}
      >
        {right ? <Check size={17} aria-hidden /> : <X size={17} aria-hidden />}
        {right ? 'Right' : 'Not quite'}
        {confidence && (
          <span className="font-normal text-ink-3">
            · you were {CONFIDENCE_WORDS[confidence].toLowerCase()}
          </span>
        )}
      </p>
      {because && <Paragraphs className="mt-1 leading-relaxed" text={because} />}
      {see && <QueryBlock query={see} note="See for yourself" />}
      {explanation && (
        <Paragraphs className="mt-1.5 leading-relaxed text-ink-2" text={explanation} />
      )}
    </>
  );
}
