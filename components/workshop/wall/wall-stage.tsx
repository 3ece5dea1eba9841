'use client';

import { Inline, Paragraphs } from '@/components/ui/inline';
import type { Question } from '@/lib/workshop/protocol/state';
import { useRoom } from '../live';
import { usePrompts } from '../prompts';
import { VoteBars } from '../vote-bars';
import { Board } from './board';
import type { Stage } from './stage';
import { WallProgress } from './wall-progress';

/** The middle of the wall. */
export function WallStage({ stage }: { stage: Stage }) {
  const board = useRoom((room) => room.tally?.leaderboard);
  switch (stage.shows) {
    case 'join':
      return null;
    case 'progress':
      return (
        <div className="flex h-full min-h-0 flex-col gap-[3vw] lg:flex-row">
          <div className="min-h-0 min-w-0 flex-[3]">
            <WallProgress />
          </div>
          {board && (
            <div className="min-h-0 min-w-0 flex-[2]">
              <Board board={board} />
            </div>
          )}
        </div>
      );
    case 'vote':
      return (
        <div className="space-y-[2vh]">
          <Prompt question={stage.question} />
          <Votes question={stage.question} />
        </div>
      );
    case 'solution':
      return (
        <div className="space-y-[3vh]">
          <Prompt question={stage.question} />
          <div className="text-[length:max(1.25rem,min(2vw,3.5vh))] leading-snug">
            <p className="text-ink-2">The answer</p>
            <p className="mt-[0.5vh] font-mono text-[length:max(1.5rem,min(2.8vw,5vh))] leading-tight font-bold [overflow-wrap:anywhere]">
              {stage.question.revealed?.answer}
            </p>
            <Paragraphs
              text={stage.question.revealed?.explanation ?? ''}
              className="mt-[2vh] line-clamp-6"
            />
          </div>
          {stage.question.vote?.shown && <Votes question={stage.question} />}
        </div>
      );
  }
}

function Prompt({ question }: { question: Question }) {
  const promptOf = usePrompts();
  return (
    <h2 className="line-clamp-4 text-[length:max(1.5rem,min(2.6vw,4.6vh))] leading-snug font-semibold">
      <Inline text={promptOf(question.facts.ref)} />
    </h2>
  );
}

function Votes({ question: { facts, vote } }: { question: Question }) {
  const votes = useRoom((room) => room.tally?.votes[facts.ref]);
  const joined = useRoom((room) => room.tally?.joined ?? 0);
  if (!votes || !vote) return null;
  if (vote.shown) return <VoteBars votes={votes} large />;
  const voted = votes.rounds.at(-1)?.voted ?? 0;
  return (
    <p className="text-[length:max(2rem,min(5vw,9vh))] leading-tight">
      <span className="font-bold tabular-nums">{voted}</span>{' '}
      <span className="text-ink-2">of {joined} have voted</span>
      {votes.round > 1 && (
        <span className="block text-[length:max(1.25rem,min(2.2vw,4vh))] text-ink-2">
          Round {votes.round}: talk to your neighbour, then vote again.
        </span>
      )}
    </p>
  );
}
