'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { isPaused, leftOf } from '@/lib/workshop/protocol/time';
import { Clock } from '../../clock';
import { useNow } from '../../use-now';
import { useDesk } from '../desk';
import { firstClick } from '../first-click';
import { clockWords } from '../words';
import { Standings } from './standings';

/** The timer and, in play mode, the scores. Nothing of it for those who may not. */
export function Pace() {
  const { state, may } = useDesk();
  const timer = may({ do: 'set-timer', endsAt: null });
  if (!timer && !(state.mode === 'play' && may({ do: 'show-scores', shown: true }))) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-10 gap-y-5">
      {timer && <Timer />}
      {state.mode === 'play' && <Scores />}
    </div>
  );
}

function Timer() {
  const { state, act } = useDesk();
  const now = useNow();
  const [minutes, setMinutes] = useState('10');
  const id = useId();
  const left = leftOf(state, now);
  const inMs = (ms: number) =>
    act({ do: 'set-timer', endsAt: new Date(Math.round(ms / 1_000) * 1_000).toISOString() });
  // From what is left, not from the end: that one is moved by a pause that goes on.
  const stretch = (by: number) => void inMs(now + Math.max(0, (left ?? 0) + by * 60_000));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Number(minutes);
    if (wanted > 0 && wanted <= MOST.minutes) void inMs(now + wanted * 60_000);
  };
  return (
    <section aria-labelledby={`${id}-timer`}>
      <h2 id={`${id}-timer`} className="text-base font-semibold">
        Timer
      </h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
        {state.timer === undefined ? (
          <span className="text-sm text-ink-3">None runs</span>
        ) : (
          <>
            <Clock className="font-mono text-h2" />
            {!isPaused(state) && (
              <span className="text-data text-ink-3">until {clockWords(state.timer.endsAt)}</span>
            )}
            <span className="flex gap-1">
              <Button size="sm" aria-label="One minute less" onClick={() => stretch(-1)}>
                −1
              </Button>
              <Button size="sm" aria-label="One minute more" onClick={() => stretch(1)}>
                +1
              </Button>
              <Button size="sm" aria-label="Five minutes more" onClick={() => stretch(5)}>
                +5 min
              </Button>
              <Button
                size="sm"
                look="quiet"
                onClick={() => void act({ do: 'set-timer', endsAt: null })}
              >
                Take it away
              </Button>
            </span>
          </>
        )}
        <form onSubmit={submit} className="flex items-center gap-1.5">
          <label className="flex items-center gap-1.5 text-data text-ink-3">
            <input
              type="number"
              aria-label="Minutes from now"
              value={minutes}
              min={1}
              max={MOST.minutes}
              required
              onChange={(event) => setMinutes(event.target.value)}
              className="h-7 w-16 rounded border border-line-strong bg-raised px-2 text-right text-ink tabular-nums"
            />
            min
          </label>
          <Button size="sm" type="submit">
            Set
          </Button>
        </form>
      </div>
    </section>
  );
}

function Scores() {
  const { state, act, may } = useDesk();
  const { scoresShown, frozen } = state;
  const id = useId();
  if (!may({ do: 'show-scores', shown: true })) return null;
  return (
    <section aria-labelledby={`${id}-scores`}>
      <h2 id={`${id}-scores`} className="text-base font-semibold">
        Scores
      </h2>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <span className="text-sm text-ink-2">
          {scoresShown ? 'The room sees them' : 'Hidden from the room'}
          {frozen && `, as they stood at ${clockWords(frozen.at)}`}
        </span>
        <Button
          size="sm"
          onClick={firstClick(() => act({ do: 'show-scores', shown: !scoresShown }))}
        >
          {scoresShown ? 'Hide' : 'Show'}
        </Button>
        {may({ do: frozen ? 'unfreeze' : 'freeze' }) && (
          <Button size="sm" onClick={firstClick(() => act({ do: frozen ? 'unfreeze' : 'freeze' }))}>
            {frozen ? 'Unfreeze' : 'Freeze'}
          </Button>
        )}
      </div>
      <Standings />
    </section>
  );
}
