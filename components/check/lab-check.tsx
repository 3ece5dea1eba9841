'use client';

import { Eye } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { revealAnswer, submitAnswer } from '@/components/question/api';
import { attemptOf, closedBy } from '@/components/question/lab-answer';
import { LabField } from '@/components/question/lab-field';
import { QueriesOf } from '@/components/question/query-text';
import { ClosedVerdict, WrongVerdict } from '@/components/question/verdict';
import { Button, buttonClass } from '@/components/ui/button';
import type { PublicQuestion } from '@/lib/grading/responses';
import { FRESH_QUESTION } from '@/lib/progress/store';
import { Keep } from './keep';
import { closingOf, isClosed, isGraded, keepLabTries, type LabReply } from './keep-lab';
import { PasteLine } from './paste-line';
import { type Try, useCheck } from './use-check';

interface LabCheckProps {
  id: string;
  lab: string;
  question: PublicQuestion;
}

/** A lab's question away from its lab: graded by the same key, with the way to the evidence. */
export function LabCheck({ id, lab, question }: LabCheckProps) {
  if (question.about === 'after') return <OnlyThere lab={lab} />;
  return (
    <QueriesOf value={lab}>
      <Asked id={id} lab={lab} question={question} />
    </QueriesOf>
  );
}

function OnlyThere({ lab }: { lab: string }) {
  return (
    <div className="rounded border border-line bg-sunken px-4 py-3">
      <p>
        It asks about the time after the fix. What is right depends on what you carry out, so only
        the lab can grade it.
      </p>
      <Link href={`/labs/${lab}`} className={`${buttonClass('plain', 'sm')} mt-3`}>
        Open the lab
      </Link>
    </div>
  );
}

/** Sent in place of an answer; nobody can type it. */
const SHOW = '\0';

function Asked({ id, lab, question }: LabCheckProps) {
  const check = useCheck<LabReply>(
    id,
    async (text) =>
      text === SHOW
        ? { kind: 'shown', reply: await revealAnswer(lab, question.id, []) }
        : { kind: 'answer', reply: await submitAnswer(lab, question.id, text, []) },
    ({ kind }) => kind === 'shown',
  );
  const { told, busy, error } = check;
  const verdict = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; after an answer the keyboard stays in the field.
  useEffect(() => {
    if (told?.reply.kind === 'shown') verdict.current?.focus();
  }, [told]);
  // A verdict on what stands here no more would be read as one on what does.
  const shown = told && (told.reply.kind === 'shown' || told.input === check.input) ? told : undefined; // prettier-ignore
  function keep() {
    const tries = check.unkept.filter(({ reply }) => isGraded(reply));
    check.kept();
    void keepLabTries(lab, question, tries);
  }
  const field = {
    value: check.input,
    busy,
    locked: !check.ready,
    onChange: check.setInput,
    onSubmit: () => void check.check(),
  };
  return (
    <div>
      <LabField question={question} {...field}>
        <PasteLine
          question={question}
          value={check.input}
          locked={busy || !check.ready}
          onAnswer={check.setInput}
        />
      </LabField>
      <div ref={verdict} tabIndex={-1} className="outline-none">
        {shown && <Verdict question={question} told={shown} />}
      </div>
      <p role="status" className="sr-only">
        {shown && wordsOf(shown.reply)}
      </p>
      {error && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {error}
        </p>
      )}
      {told && !isClosed(told.reply) && (
        <Button
          size="sm"
          look="quiet"
          className="mt-2 -ml-2.5"
          disabled={busy}
          onClick={() => void check.check(SHOW)}
        >
          <Eye size={14} aria-hidden /> Show the answer
        </Button>
      )}
      {shown && isGraded(shown.reply) && <Keep key={shown.at} onKeep={keep} />}
    </div>
  );
}

/** What is read out after an answer. What was wished to be shown has the focus, and what was none is an alert. */
function wordsOf(told: LabReply): string {
  if (told.kind === 'shown' || !isGraded(told)) return '';
  const { echo, reason } = told.reply.verdict;
  return isClosed(told) ? 'Right.' : `${echo} is not it. ${reason}`;
}

function Verdict({ question, told }: { question: PublicQuestion; told: Try<LabReply> }) {
  const { input, reply, at } = told;
  const closed = (how: 'solved' | 'revealed') =>
    closedBy(question, FRESH_QUESTION, how, closingOf(reply), at);
  if (reply.kind === 'shown') return <ClosedVerdict closed={closed('revealed')} words="Shown" />;
  if (isClosed(reply)) return <ClosedVerdict closed={closed('solved')} words="Right" />;
  const { verdict } = reply.reply;
  if (isGraded(reply)) return <WrongVerdict attempt={attemptOf(input, verdict, at)} />;
  return (
    <p role="alert" className="mt-2 text-sm text-bad">
      {verdict.reason}
    </p>
  );
}
