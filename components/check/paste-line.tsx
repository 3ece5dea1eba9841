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

const EXAMPLES = {
  choice: 'a letter, such as b, or the words of an option',
  order: 'the ids in their order, such as b, a, c',
  match: 'pairs, such as a=b, c=d',
} as const;

const takes = (kind: string): kind is keyof typeof EXAMPLES => Object.hasOwn(EXAMPLES, kind);

/** For who has an answer already: it is read into the field above. */
export function PasteLine({ question, locked, onAnswer }: PasteLineProps) {
  const id = useId();
  const [text, setText] = useState('');
  const { kind } = question;
  if (!takes(kind)) return null;
  const parsed = text.trim() === '' ? undefined : understand(question, text);

  function change(next: string) {
    setText(next);
    const read = understand(question, next);
    if (!read.ok) return;
    onAnswer(kind === 'choice' ? (read.value as string[]).join(' ') : next);
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
        {!parsed && EXAMPLES[kind]}
      </ReadAs>
    </div>
  );
}
