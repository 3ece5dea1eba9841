'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useTried } from '@/components/ui/use-tried';
import type { AnswerKey } from '@/lib/workshop/client/answer-key';
import { hostPath } from '@/lib/workshop/client/links';
import { ask, RequestFailed } from '@/lib/workshop/client/request';
import { Notice } from '../gate/notice';
import { requestWords } from '../use-attempt';
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

interface RefusedProps {
  id: string;
  problem: RequestFailed;
  onAgain: () => void;
}

function Refused({ id, problem, onAgain }: RefusedProps) {
  return (
    <Notice title={titleOf(problem)}>
      <p role="alert">{requestWords(problem)}</p>
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
  const load = () => ask<AnswerKey>(`/api/workshops/${id}/key`);
  const { value: answers, problem, again } = useTried(load);
  if (problem instanceof RequestFailed)
    return <Refused id={id} problem={problem} onAgain={again} />;
  if (problem !== undefined) throw problem;
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
