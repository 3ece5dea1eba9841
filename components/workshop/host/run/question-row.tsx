'use client';

import { ChevronDown, Circle, CircleDot, CircleOff, Eye, Vote } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline } from '@/components/ui/inline';
import type { QuestionFacts } from '@/lib/workshop/protocol/agenda';
import type { Question } from '@/lib/workshop/protocol/state';
import { isOpen } from '@/lib/workshop/protocol/time';
import { usePrompts } from '../../prompts';
import { VoteBars } from '../../vote-bars';
import { useDesk } from '../desk';
import { firstClick } from '../first-click';
import { Reveal } from './reveal';

const STANDING = {
  never: [Circle, 'Not open', 'text-ink-3'],
  open: [CircleDot, 'Open', 'text-accent'],
  vote: [Vote, 'Vote', 'text-accent'],
  closed: [CircleOff, 'Closed', 'text-ink-2'],
  revealed: [Eye, 'Revealed', 'text-ink-2'],
} as const;

function standingOf(question: Question | undefined): keyof typeof STANDING {
  if (!question) return 'never';
  if (question.revealed) return 'revealed';
  if (!isOpen(question)) return 'closed';
  return question.vote ? 'vote' : 'open';
}

/** One question: open or closed with one press; hints, a vote and the answer behind a second. */
export function QuestionRow({ facts }: { facts: QuestionFacts }) {
  const { ref } = facts;
  const { state, tally, numbers, act, may } = useDesk();
  const promptOf = usePrompts();
  const [more, setMore] = useState(false);
  const id = useId();
  const question = state.questions[ref];
  const standing = standingOf(question);
  const [Icon, word, ink] = STANDING[standing];
  const counted = tally?.questions[ref];
  const open = standing === 'open' || standing === 'vote';
  const name = numbers.get(ref) ?? ref;
  const mayOpen = may({ do: 'open', refs: [ref] }) && standing !== 'revealed';
  const mayTell = may({ do: 'reveal', ref }) || may({ do: 'release-hint', ref, n: 0 });
  // The debrief comes when nothing is opened any more.
  const hasMore =
    mayOpen ||
    (question && !question.revealed && mayTell) ||
    (question?.vote && may({ do: 'show-votes', ref, shown: true }));
  const votes = question?.vote && tally?.votes[ref];
  return (
    <li className="border-t border-line">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2 sm:flex-nowrap">
        <p className="min-w-0 flex-1 basis-full text-sm sm:basis-0">
          <span className="mr-2 font-semibold text-ink-3 tabular-nums">{name}</span>
          <Inline text={promptOf(ref)} />
        </p>
        <span className={cx('inline-flex shrink-0 items-center gap-1.5 text-data sm:w-24', ink)}>
          <Icon size={14} aria-hidden /> {word}
        </span>
        <span className="shrink-0 text-data text-ink-2 tabular-nums sm:w-24">
          {counted && counted.tried > 0 && `${counted.solved} of ${counted.tried} right`}
        </span>
        <span className="-my-1 ml-auto flex shrink-0 justify-end gap-1 sm:w-36">
          {mayOpen && (
            <Button
              size="sm"
              look={open ? 'quiet' : 'plain'}
              aria-label={`${open ? 'Close' : 'Open'} ${name}`}
              onClick={firstClick(() => act({ do: open ? 'close' : 'open', refs: [ref] }))}
            >
              {open ? 'Close' : 'Open'}
            </Button>
          )}
          {hasMore && (
            <Button
              size="sm"
              look="quiet"
              aria-expanded={more}
              aria-controls={id}
              aria-label={`More for ${name}`}
              onClick={() => setMore(!more)}
            >
              More
              <ChevronDown
                size={13}
                aria-hidden
                className={cx('transition-transform', more && 'rotate-180')}
              />
            </Button>
          )}
        </span>
      </div>
      {question?.revealed && (
        <p className="px-4 pb-2.5 text-data text-ink-2">
          Shown: <span className="font-semibold text-ink">{question.revealed.answer}</span>
        </p>
      )}
      {votes && question.vote && (
        <div className="border-t border-line bg-sunken px-4 py-3">
          <VoteBars votes={votes} />
        </div>
      )}
      {more && hasMore && (
        <div id={id} className="px-4 pb-3">
          <div className="flex flex-wrap items-center gap-2">
            <VoteActions facts={facts} question={question} name={name} />
            <HintActions facts={facts} question={question} name={name} />
            <Reveal facts={facts} question={question} name={name} />
          </div>
          <HintTexts question={question} />
        </div>
      )}
    </li>
  );
}

interface ActionsProps {
  facts: QuestionFacts;
  question: Question | undefined;
  name: string;
}

function VoteActions({ facts: { ref }, question, name }: ActionsProps) {
  const { act, may } = useDesk();
  if (question?.revealed && !question.vote) return null;
  if (!question?.vote)
    return (
      may({ do: 'vote', ref }) && (
        <Button
          size="sm"
          aria-label={`Put ${name} to the vote`}
          onClick={() => void act({ do: 'vote', ref })}
        >
          Put to the vote
        </Button>
      )
    );
  const { shown, round } = question.vote;
  return (
    <>
      <Button size="sm" onClick={firstClick(() => act({ do: 'show-votes', ref, shown: !shown }))}>
        {shown ? 'Hide the distribution' : 'Show the distribution'}
      </Button>
      {!question.revealed && may({ do: 're-vote', ref, round: round + 1 }) && (
        <Button size="sm" onClick={firstClick(() => act({ do: 're-vote', ref, round: round + 1 }))}>
          Vote again (round {round + 1})
        </Button>
      )}
    </>
  );
}

/** Free and for everybody. A question that was never opened has nobody to hint to. */
function HintActions({ facts: { ref, hintCosts }, question, name }: ActionsProps) {
  const { act, may } = useDesk();
  if (!question || question.revealed || !may({ do: 'release-hint', ref, n: 0 })) return null;
  return hintCosts.map((_, n) =>
    question.hints.some((hint) => hint.n === n) ? null : (
      <Button
        key={n}
        size="sm"
        aria-label={`Give hint ${n + 1} of ${name} to everybody`}
        onClick={() => void act({ do: 'release-hint', ref, n })}
      >
        Give hint {n + 1} to all
      </Button>
    ),
  );
}

/** What everybody was given. */
const HintTexts = ({ question }: { question: Question | undefined }) =>
  question?.hints.map(({ n, text }) => (
    <p key={n} className="mt-2 max-w-[44rem] text-data text-ink-2">
      <span className="font-semibold text-ink">Hint {n + 1}, with everybody:</span>{' '}
      <Inline text={text} />
    </p>
  ));
