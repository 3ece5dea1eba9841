'use client';

import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Evaluation } from '@/lib/iam/draft/read';
import { sayStep } from '@/lib/iam/words/step';
import { useMedia } from '@/lib/progress/use-media';
import { Elements } from './elements';
import { Rail } from './rail';
import { rowsOf } from './rows';
import { Words } from './words';

/** Long enough to read a step. */
const PACE = 3_500;

interface PlayerProps {
  evaluation: Evaluation;
  at: number;
  onGo: (step: number) => void;
}

/** The trace, step by step: with the buttons, the arrow keys, or by itself. */
export function Player({ evaluation, at, onGo }: PlayerProps) {
  const { trace, request } = evaluation;
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [playing, setPlaying] = useState(false);
  const last = trace.length - 1;
  const step = trace[at];
  const running = playing && at < last && still === false;

  const next = useEffectEvent(() => onGo(Math.min(at + 1, last)));
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => next(), PACE);
    return () => clearInterval(timer);
  }, [running]);

  function go(to: number) {
    setPlaying(false);
    onGo(Math.min(Math.max(to, 0), last));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }
  function play() {
    if (running) return setPlaying(false);
    if (at >= last) onGo(0);
    setPlaying(true);
  }

  return (
    <div
      role="group"
      aria-label="How AWS decides, step by step"
      onKeyDown={onKeyDown}
      className="@container"
    >
      <div className="flex items-center gap-1.5 border-b border-line px-4 py-2">
        <Button
          size="sm"
          className="aria-disabled:text-ink-3"
          onClick={() => go(at - 1)}
          aria-disabled={at === 0}
        >
          <ChevronLeft size={14} aria-hidden /> Back
        </Button>
        <Button
          size="sm"
          look="primary"
          className="aria-disabled:bg-line aria-disabled:text-ink-2"
          onClick={() => go(at + 1)}
          aria-disabled={at === last}
        >
          Next <ChevronRight size={14} aria-hidden />
        </Button>
        {still === false && (
          <Button size="sm" look="quiet" onClick={play}>
            {running ? <Pause size={13} aria-hidden /> : <Play size={13} aria-hidden />}
            {running ? 'Pause' : 'Play'}
          </Button>
        )}
        <span className="ml-auto text-data text-ink-3 tabular-nums">
          Step {at + 1} of {trace.length}
        </span>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] @xl:grid-cols-[15.5rem_minmax(0,1fr)]">
        <div className="border-line p-2 @max-xl:border-t @xl:border-r">
          <Rail rows={rowsOf(trace)} at={at} onGo={go} />
        </div>
        <div className="min-w-0 px-4 py-3 @max-xl:order-first">
          {step && (
            <>
              <p aria-live="polite" className="text-base">
                <Words text={sayStep(step, request)} />
              </p>
              {step.light && <Elements one={step.light} request={request} />}
            </>
          )}
        </div>
      </div>
    </div>
  );
}
