import { Inline } from '@/components/ui/inline';
import type { Asked } from '@/lib/grading/registry';

/** What is asked; and that several may apply, where the words do not say so themselves. */
export function Prompt({ question }: { question: Asked & { readonly prompt: string } }) {
  const several =
    question.kind === 'choice' &&
    question.config.multiple &&
    !/all that|choose all/i.test(question.prompt);
  return (
    <>
      <Inline text={question.prompt.replace(/\n+/g, ' ')} />
      {several && <span className="font-normal text-ink-3"> (all that apply)</span>}
    </>
  );
}
