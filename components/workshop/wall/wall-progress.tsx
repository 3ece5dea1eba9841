'use client';

import { Inline } from '@/components/ui/inline';
import type { Part } from '@/lib/workshop/protocol/agenda';
import { currentPart } from '@/lib/workshop/protocol/current-part';
import { isOpen } from '@/lib/workshop/protocol/time';
import { useRoom } from '../live';
import { usePrompts } from '../prompts';

/** As many as can be read at once. */
const MOST = 4;

const APPEAR = 'Questions appear here as they are opened.';
/** Where nothing is open: what there is to do, on one's own screen. */
const WORDS: Readonly<Record<Part['kind'], string>> = {
  'warm-up': 'Press “Check this device” on your own screen.',
  lesson: 'The lesson is on your own screen. Read at your own pace.',
  lab: APPEAR,
  quiz: APPEAR,
  break: 'Be back when the clock says so.',
  card: 'Write one good thing and one confusing thing on your own screen.',
};

/** How many solved what is open; with nothing open, what was open last. */
export function WallProgress() {
  const state = useRoom((room) => room.state);
  const tally = useRoom((room) => room.tally);
  const promptOf = usePrompts();
  if (!state || !tally) return null;
  const ofPart = Object.values(state.questions).filter(({ part }) => part === state.part?.id);
  const open = ofPart.filter(isOpen);
  const shown = open.length > 0 ? open : ofPart;
  if (shown.length === 0) return <NoQuestions />;
  const left = shown.length - MOST;
  const joined = Math.max(1, tally.joined);
  return (
    <div>
      <h2 className="text-[length:max(1.125rem,min(1.6vw,2.8vh))] text-ink-2">Solved by</h2>
      <ul className="mt-[1vh] space-y-[1.6vh]">
        {shown.slice(0, MOST).map(({ facts: { ref } }) => {
          const solved = tally.questions[ref]?.solved ?? 0;
          return (
            <li key={ref}>
              <div className="flex items-end gap-[1.2vw] text-[length:max(1.125rem,min(1.7vw,3vh))] leading-snug">
                <span className="line-clamp-2 min-w-0 flex-1">
                  <Inline text={promptOf(ref)} />
                </span>
                <span className="shrink-0 font-bold tabular-nums">
                  {solved}
                  <span className="font-normal text-ink-2"> of {tally.joined}</span>
                </span>
              </div>
              <svg aria-hidden width="100%" height="100%" className="mt-[0.4vh] block h-[1.4vh]">
                <rect width="100%" height="100%" rx={3} className="fill-line" />
                <rect
                  width={`${(solved / joined) * 100}%`}
                  height="100%"
                  rx={3}
                  className="fill-chart-3"
                />
              </svg>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p className="mt-[1.6vh] text-[length:max(1.125rem,min(1.6vw,2.8vh))] text-ink-2">
          and {left} more
        </p>
      )}
    </div>
  );
}

function NoQuestions() {
  const kind = useRoom(({ state }) => state && currentPart(state)?.kind);
  const devices = useRoom((room) => room.tally?.devices);
  const joined = useRoom((room) => room.tally?.joined ?? 0);
  return (
    <>
      {kind === 'warm-up' && devices && (
        <p className="mb-[2vh] text-[length:max(2rem,min(5vw,9vh))] leading-tight">
          <span className="font-bold tabular-nums">{devices.ready}</span>{' '}
          <span className="text-ink-2">of {joined} devices are ready</span>
        </p>
      )}
      <p className="text-[length:max(1.25rem,min(2.2vw,4vh))] text-ink-2">
        {kind ? WORDS[kind] : APPEAR}
      </p>
    </>
  );
}
