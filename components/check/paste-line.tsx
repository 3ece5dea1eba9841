'use client';

import { useId, useState } from 'react';
import { ReadAs } from '@/components/question/read-as';
import { readChoice } from '@/lib/grading/kinds/choice-read';
import { type Asked, understand } from '@/lib/grading/registry';

interface PasteLineProps {
  question: Asked;
  /** The answer that the field above has. */
  value: string;
  locked: boolean;
  /** Told with each change what stands here, in the form that the field takes: nothing where it is no answer. */
  onAnswer: (input: string) => void;
}

/** For who has the answer to a choice already: it is read into the field above. Other fields take it themselves. */
export function PasteLine({ question, value, locked, onAnswer }: PasteLineProps) {
  const id = useId();
  const [line, setLine] = useState({ text: '', gave: value });
  if (question.kind !== 'choice') return null;
  // Something else was chosen in the field: what stands here is the answer no more.
  if (line.gave !== value) setLine({ text: '', gave: value });
  const { text } = line;
  const { options } = question.config;
  const known = readChoice(text, options).every((one) => options.some(({ id: of }) => of === one));
  const read = text.trim() === '' ? undefined : understand(question, text);
  // The page shows no ids: to name them all would say nothing.
  const parsed = known ? read : ({ ok: false, note: 'None of the options reads so.' } as const);

  function change(next: string) {
    const given = understand(question, next);
    const gave = given.ok ? (given.value as string[]).join(' ') : '';
    setLine({ text: next, gave });
    onAnswer(gave);
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
