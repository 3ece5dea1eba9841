'use client';

import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { AnswerKey } from '@/lib/workshop/client/answer-key';
import { hostPath } from '@/lib/workshop/client/links';
import { ask, RequestFailed } from '@/lib/workshop/client/request';
import { Notice } from '../gate/notice';
import { useNamed } from '../use-named';
import { KeyList } from './key-list';

/** `/key#<workshop>`: fetched with the instructor's seat, and kept nowhere. */
export function KeyPage() {
  const named = useNamed();
  if (named === undefined) return null;
  if (named === null)
    return (
      <Notice title="Which workshop?">
        This address names none. Open the key from your workshop, under After.
      </Notice>
    );
  return <Fetched key={named.id} id={named.id} />;
}

const NOT_ALLOWED = ['sign-in', 'join', 'gone', 'not-allowed'];

function titleOf({ code }: RequestFailed): string {
  if (code === 'not-found') return 'There is no such workshop';
  return NOT_ALLOWED.includes(code) ? 'The key is for instructors' : 'The key could not be fetched';
}

/** A room sends again by itself, and the words that it has say so. Here somebody has to press. */
function wordsOf({ code, again, message }: RequestFailed): string {
  if (code === 'offline')
    return 'The server cannot be reached. Look at the connection and try again.';
  return again && code !== 'slow-down'
    ? 'The server could not do that now. Try again in a moment.'
    : message;
}

interface RefusedProps {
  id: string;
  problem: RequestFailed;
  onAgain: () => void;
}

function Refused({ id, problem, onAgain }: RefusedProps) {
  return (
    <Notice title={titleOf(problem)}>
      <p role="alert">{wordsOf(problem)}</p>
      {problem.again && (
        <Button className="mt-4 mr-4" onClick={onAgain}>
          Try again
        </Button>
      )}
      <a href={hostPath(id)} className="mt-4 inline-block font-semibold text-accent underline">
        To the workshop
      </a>
    </Notice>
  );
}

function Fetched({ id }: { id: string }) {
  const [answers, setAnswers] = useState<AnswerKey>();
  const [problem, setProblem] = useState<RequestFailed>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let late = false;
    ask<AnswerKey>(`/api/workshops/${id}/key`).then(
      (key) => !late && setAnswers(key),
      (error: unknown) => {
        if (!(error instanceof RequestFailed)) throw error;
        if (!late) setProblem(error);
      },
    );
    return () => {
      late = true;
    };
  }, [id, tries]);
  const again = () => {
    setProblem(undefined);
    setTries((was) => was + 1);
  };
  if (problem !== undefined) return <Refused id={id} problem={problem} onAgain={again} />;
  if (!answers)
    return (
      <p role="status" className="px-5 pt-16 text-center text-ink-3">
        Fetching the key
      </p>
    );
  return (
    <div className="answer-key mx-auto w-full max-w-[52rem] px-5 pt-10 pb-24 sm:px-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <p className="text-sm text-ink-3">Answer key</p>
          <h1 className="text-h1 font-bold tracking-tight">{answers.title}</h1>
        </div>
        <Button className="print:hidden" onClick={() => print()}>
          <Printer size={15} aria-hidden /> Print
        </Button>
      </div>
      <KeyList parts={answers.parts} />
    </div>
  );
}
