'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Inline } from '@/components/ui/inline';
import type { QuestionFacts } from '@/lib/workshop/protocol/agenda';
import { MOST } from '@/lib/workshop/protocol/bounds';
import type { Question } from '@/lib/workshop/protocol/state';
import { usePrompts } from '../../prompts';
import { useDesk } from '../desk';
import { Said } from '../said';

interface RevealProps {
  facts: QuestionFacts;
  question: Question | undefined;
  name: string;
}

/** Shows everybody the answer, and closes the question for good: asked once more. */
export function Reveal({ facts, question, name }: RevealProps) {
  const { may } = useDesk();
  const [open, setOpen] = useState(false);
  if (!question || question.revealed || !may({ do: 'reveal', ref: facts.ref })) return null;
  return (
    <>
      <Button
        size="sm"
        look="danger"
        aria-label={`Reveal the answer of ${name}`}
        onClick={() => setOpen(true)}
      >
        Reveal the answer
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Reveal the answer of ${name}?`}>
        <Body facts={facts} onClose={() => setOpen(false)} />
        <Said />
      </Dialog>
    </>
  );
}

const FIELD = 'mt-1 w-full rounded border border-line-strong bg-raised px-3 py-2 text-sm';

function Body({ facts: { ref, about }, onClose }: { facts: QuestionFacts; onClose: () => void }) {
  const { act } = useDesk();
  const promptOf = usePrompts();
  const [answer, setAnswer] = useState('');
  const [explanation, setExplanation] = useState('');
  const id = useId();
  // What is right after a fix depends on which fix: nobody but the instructor knows whose to show.
  const own = about === 'after';
  const ready = !own || answer.trim() !== '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const words = own && { answer: answer.trim(), explanation: explanation.trim(), solutions: [] };
    if (await act({ do: 'reveal', ref, ...words })) onClose();
  }

  return (
    <form onSubmit={submit} className="px-5 py-4">
      <p className="text-sm">
        <Inline text={promptOf(ref)} />
      </p>
      <p className="mt-3 text-sm text-ink-2">
        Everybody sees the answer, why it is right, and queries that find it. The question closes
        and cannot be opened again.
      </p>
      {own && (
        <>
          <p className="mt-3 text-sm text-ink-2">
            Its answer depends on the fix that was carried out: write the one that you show.
          </p>
          <label htmlFor={`${id}-answer`} className="mt-3 block text-sm font-semibold">
            Answer
          </label>
          <input
            id={`${id}-answer`}
            value={answer}
            required
            maxLength={MOST.text}
            onChange={(event) => setAnswer(event.target.value)}
            className={FIELD}
          />
          <label htmlFor={`${id}-why`} className="mt-3 block text-sm font-semibold">
            Why
          </label>
          <textarea
            id={`${id}-why`}
            value={explanation}
            rows={3}
            maxLength={MOST.prose}
            onChange={(event) => setExplanation(event.target.value)}
            className={FIELD}
          />
        </>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="danger" disabled={!ready}>
          Reveal it
        </Button>
      </div>
    </form>
  );
}
