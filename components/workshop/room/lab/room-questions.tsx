'use client';

import { useState } from 'react';
import { AnsweredBar } from '@/components/question/answered-bar';
import { focusQuestion } from '@/components/question/focus-question';
import type { QuestionListProps } from '@/components/question/question-list';
import { QuestionSteps } from '@/components/question/question-steps';
import { useProgress } from '@/lib/progress/store';
import { pointsFor, solvedAt } from '@/lib/workshop/protocol/score';
import type { Answers, Question } from '@/lib/workshop/protocol/state';
import { useRoomOf } from '../../live-context';
import { GoOnAlone } from './go-on-alone';
import { RoomQuestion } from './room-question';

/** The questions of a lab as its room asks them. */
export default function RoomQuestions({ lab, questions, decisions }: QuestionListProps) {
  const room = useRoomOf(lab);
  const place = `${lab}/question`;
  const kept = useProgress((state) => state.open[place]);
  const [told, setTold] = useState<string>();
  const entries = questions.flatMap(({ id }) => {
    const ref = `lab/${lab}/${id}`;
    const question = room?.questions[ref];
    return question ? [{ id, question, mine: room?.participants[0]?.answers[ref] }] : [];
  });
  const undone = entries
    .filter(({ question, mine }) => !isDone(question, mine))
    .map(({ id }) => id);
  // Chosen once: a question that was just solved stays open, so that its explanation is read.
  const [first, setFirst] = useState(undone[0]);
  if (first === undefined && undone[0] !== undefined) setFirst(undone[0]);
  const shown = entries.some(({ id }) => id === kept) || kept === '' ? kept : first;
  if (!room) return null;

  const points = entries.reduce(
    (sum, { question, mine }) => sum + (mine ? pointsFor(question, mine) : 0),
    0,
  );
  const solved = entries.filter(
    ({ question, mine }) => mine && solvedAt(question, mine) !== undefined,
  ).length;
  const open = entries.length;
  const over = room.endedAt !== undefined;
  const news = `${open} of ${questions.length} questions are open`;
  if (told === undefined) setTold(news);

  function show(id: string, focus: boolean) {
    useProgress.getState().keep('open', place, id);
    if (focus) focusQuestion(id);
  }

  function nextAfter(id: string): string | undefined {
    const ids = questions.map((one) => one.id);
    const at = ids.indexOf(id);
    return [...ids.slice(at + 1), ...ids.slice(0, at)].find((other) => undone.includes(other));
  }

  return (
    <div>
      <AnsweredBar closed={solved} of={open} words="open questions solved">
        {room.mode === 'play' && (
          <span className="tabular-nums">
            <span className="font-semibold text-ink">{points}</span> points
          </span>
        )}
      </AnsweredBar>
      {/* What was open when the page came needs no announcement. */}
      <p role="status" className="sr-only">
        {news !== told && news}
      </p>
      {over && (
        <div className="mx-4 my-3 rounded border border-line bg-raised px-3 py-2.5 text-sm">
          <p>
            <span className="font-semibold">The workshop is over.</span> What you gave stays below.
            The lab stays open to you, with hints and answers, as one of your own.
          </p>
          <GoOnAlone />
        </div>
      )}
      {open === 0 && !over && (
        <p className="mx-4 my-3 rounded border border-line bg-accent-wash px-3 py-2 text-sm">
          No question is open yet. Read the brief and look around in the evidence: the instructor
          opens them here.
        </p>
      )}
      {open > 0 && undone.length === 0 && !over && (
        <p className="mx-4 my-3 rounded border border-line bg-ok-wash px-3 py-2 text-sm">
          <span className="font-semibold text-ok">
            {open === questions.length ? 'The case is answered.' : 'That is all that is open.'}
          </span>{' '}
          Raise your flag “Done”, or look further into the evidence.
        </p>
      )}
      <QuestionSteps questions={questions}>
        {(question, number) => {
          const next = nextAfter(question.id);
          return (
            <RoomQuestion
              key={question.id}
              lab={lab}
              number={number}
              question={question}
              decisions={decisions}
              open={shown === question.id}
              onToggle={() => show(shown === question.id ? '' : question.id, false)}
              onNext={next ? () => show(next, true) : undefined}
            />
          );
        }}
      </QuestionSteps>
    </div>
  );
}

const isDone = (question: Question, mine: Answers | undefined) =>
  question.revealed !== undefined || (mine !== undefined && solvedAt(question, mine) !== undefined);
