'use client';

import { Inline } from '@/components/ui/inline';
import { cell, openedInOrder } from '@/lib/workshop/protocol/analytics';
import { pointsOf } from '@/lib/workshop/protocol/score';
import type { Participant } from '@/lib/workshop/protocol/state';
import { usePrompts } from '../../prompts';
import { useDesk } from '../desk';
import { clockWords, count } from '../words';
import { CELL_WORDS, CellMark } from './cell';

/** What they answered, question by question; what was wrong, and why. */
export function PersonAnswers({ person }: { person: Participant }) {
  const { state, numbers } = useDesk();
  const promptOf = usePrompts();
  const touched = openedInOrder(state).filter(({ facts }) => person.answers[facts.ref]);
  return (
    <section aria-labelledby="answers">
      <h3 id="answers" className="flex items-baseline gap-3 text-sm font-semibold">
        Answers
        {state.mode === 'play' && (
          <span className="font-normal text-ink-2 tabular-nums">
            {count(pointsOf(state, person), 'point')}
          </span>
        )}
      </h3>
      {touched.length === 0 && <p className="mt-1 text-sm text-ink-2">None so far.</p>}
      <ol className="mt-1 divide-y divide-line">
        {touched.map((question) => {
          const { ref } = question.facts;
          const answers = person.answers[ref];
          const wrong = answers?.attempts.filter(({ right }) => !right) ?? [];
          const stands = cell(question, answers);
          return (
            <li key={ref} className="py-2">
              <p className="flex items-start gap-2 text-sm">
                <CellMark state={stands} attempts={answers?.attempts.length ?? 0} />
                <span className="min-w-0 flex-1">
                  <span className="mr-1.5 text-ink-3 tabular-nums">{numbers.get(ref)}</span>
                  <Inline text={promptOf(ref)} />
                </span>
                <span className="shrink-0 text-data leading-5 text-ink-3">
                  {CELL_WORDS[stands]}
                </span>
              </p>
              {answers && answers.hints.length > 0 && (
                <p className="mt-1 pl-11 text-data text-ink-3">
                  {count(answers.hints.length, 'hint')} taken
                </p>
              )}
              {wrong.map(({ echo, because, at }) => (
                <p key={`${at} ${echo}`} className="mt-1 pl-11 text-data">
                  <span className="font-mono [overflow-wrap:anywhere]">{echo}</span>{' '}
                  <span className="text-ink-3 tabular-nums">{clockWords(at)}</span>
                  {because && (
                    <span className="block text-ink-2">
                      <Inline text={because} />
                    </span>
                  )}
                </p>
              ))}
              {answers?.votes.map(({ round, echo, at }) => (
                <p key={round} className="mt-1 pl-11 text-data">
                  <span className="text-ink-3">round {round}: </span>
                  <span className="font-mono [overflow-wrap:anywhere]">{echo}</span>{' '}
                  <span className="text-ink-3 tabular-nums">{clockWords(at)}</span>
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
