'use client';

import { Eye } from 'lucide-react';
import Link from 'next/link';
import { revealAnswer, submitAnswer } from '@/components/question/api';
import { attemptOf, closedBy, scheduleClosed } from '@/components/question/lab-answer';
import { LabField } from '@/components/question/lab-field';
import { QueriesOf } from '@/components/question/query-text';
import { ClosedVerdict, WrongVerdict } from '@/components/question/verdict';
import { Button, buttonClass } from '@/components/ui/button';
import type { AnswerReply, PublicQuestion, RevealReply } from '@/lib/grading/responses';
import { isAskedAlone, labRef } from '@/lib/progress/review/bank';
import { keepLearned } from '@/lib/progress/review/keep';
import { FRESH_QUESTION, useProgress } from '@/lib/progress/store';
import { Keep } from './keep';
import { PasteLine } from './paste-line';
import { useCheck } from './use-check';

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

type Kept = NonNullable<ReturnType<typeof useCheck<Told>>['told']>;
type Told = { readonly kind: 'answer'; readonly reply: AnswerReply } | { readonly kind: 'shown'; readonly reply: RevealReply }; // prettier-ignore

function Asked({ id, lab, question }: LabCheckProps) {
  const check = useCheck<Told>(
    id,
    async (text) =>
      text === SHOW
        ? { kind: 'shown', reply: await revealAnswer(lab, question.id, []) }
        : { kind: 'answer', reply: await submitAnswer(lab, question.id, text, []) },
    isClosed,
  );
  const { told, busy, error } = check;
  function keep() {
    if (told) keepIn(lab, question, told);
    check.kept();
  }
  const field = {
    value: check.input,
    busy: busy || !check.ready,
    onChange: check.setInput,
    onSubmit: () => void check.check(),
  };
  return (
    <div>
      <LabField question={question} {...field} />
      <PasteLine question={question} locked={busy} onAnswer={check.setInput} />
      {/* A verdict on what stands here no more would be read as one on what does. */}
      {told && (told.reply.kind === 'shown' || told.input === check.input) && (
        <Verdict question={question} input={told.input} told={told.reply} />
      )}
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
      {told?.reply.kind === 'answer' && graded(told.reply.reply) && (
        <Keep key={told.input} onKeep={keep} />
      )}
    </div>
  );
}

/** Sent in place of an answer; nobody can type it. */
const SHOW = '\0';

const graded = ({ verdict }: AnswerReply) =>
  verdict.verdict === 'right' || verdict.verdict === 'wrong';
const isClosed = (told: Told) => told.kind === 'shown' || told.reply.verdict.verdict === 'right';

const closingOf = ({ verdict, explanation = '', solutions = [] }: AnswerReply): RevealReply => ({
  answer: verdict.echo,
  explanation,
  solutions,
});

function Verdict({
  question,
  input,
  told,
}: {
  question: PublicQuestion;
  input: string;
  told: Told;
}) {
  if (told.kind === 'shown')
    return (
      <ClosedVerdict
        closed={closedBy(question, FRESH_QUESTION, 'revealed', told.reply)}
        words="Shown"
      />
    );
  const { verdict } = told.reply;
  if (!graded(told.reply))
    return (
      <p role="alert" className="mt-2 text-sm text-bad">
        {verdict.reason}
      </p>
    );
  const right = verdict.verdict === 'right';
  return (
    <div role="status">
      {right ? (
        <ClosedVerdict
          closed={closedBy(question, FRESH_QUESTION, 'solved', closingOf(told.reply))}
          words="Right"
        />
      ) : (
        <WrongVerdict attempt={attemptOf(input, verdict)} />
      )}
    </div>
  );
}

/** As if it had been answered in the lab; one that is closed there stays as it is. */
function keepIn(lab: string, question: PublicQuestion, { earlier, knew, ...last }: Kept): void {
  const place = `${lab}/${question.id}`;
  const tries = [...earlier, last].flatMap(({ input, reply }) =>
    reply.kind === 'answer' && graded(reply.reply) ? [{ input, reply: reply.reply }] : [],
  );
  const right = tries.find(({ reply }) => reply.verdict.verdict === 'right');
  const how = knew ? 'revealed' : 'solved';
  const { question: patch, questions } = useProgress.getState();
  const before = questions[place]?.closed;
  patch(place, (was) =>
    was.closed
      ? {}
      : {
          attempts: [
            ...was.attempts,
            ...tries.map(({ input, reply }) => attemptOf(input, reply.verdict)),
          ],
          ...(right && { closed: closedBy(question, was, how, closingOf(right.reply)) }),
        },
  );
  if (!before) return scheduleClosed(lab, question);
  const latest = tries.at(-1);
  if (!latest || !isAskedAlone(question)) return;
  const isRight = latest.reply.verdict.verdict === 'right' && !knew;
  const at = new Date().toISOString();
  void keepLearned(labRef(lab, question.id), { question: question.id, right: isRight, at });
}
