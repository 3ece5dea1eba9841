'use client';

import { useId, useState } from 'react';
import { ReadAs } from '@/components/question/read-as';
import { type Asked, understand } from '@/lib/grading/registry';

interface PasteLineProps {
  question: Asked;
  locked: boolean;
  /** Told each time that what stands here can be read as an answer, in the form that the field takes. */
  onAnswer: (input: string) => void;
}

/** For who has the answer to a choice already: it is read into the field above. Other fields take it themselves. */
export function PasteLine({ question, locked, onAnswer }: PasteLineProps) {
  const id = useId();
  const [text, setText] = useState('');
  if (question.kind !== 'choice') return null;
  const parsed = text.trim() === '' ? undefined : understand(question, text);

  function change(next: string) {
    setText(next);
    const read = understand(question, next);
    if (!read.ok) return;
    onAnswer((read.value as string[]).join(' '));
  }

  return (
    <div className="mt-4 max-w-[34rem]">
      <label htmlFor={id} className="block text-sm font-semibold text-ink-2">
        Or give the answer you have
      </label>
      <input
        id={id}
        value={text}
        onChange={(event) => change(event.target.value)}
        readOnly={locked}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-echo`}
        className="mt-1 h-9 w-full rounded border border-line-strong bg-raised px-2.5"
      />
      <ReadAs id={`${id}-echo`} parsed={parsed} echo>
        {!parsed && 'the words of an option, or its id in an answer sheet, such as b'}
      </ReadAs>
    </div>
  );
}
