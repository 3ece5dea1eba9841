'use client';

import { Maximize, Pause } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { currentPart } from '@/lib/workshop/protocol/current-part';
import { isPaused } from '@/lib/workshop/protocol/time';
import { Clock } from '../clock';
import { useRoom } from '../live';
import { WallConnection } from './wall-connection';
import { WallJoin } from './wall-join';
import { WallSaid } from './wall-said';
import { WallStage } from './wall-stage';
import { stageOf } from './stage';

/** What the room sees: read from ten metres, so little at a time and large. */
export function Wall() {
  const state = useRoom((room) => room.state);
  const wall = useRef<HTMLDivElement>(null);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void wall.current?.requestFullscreen();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog'))
        return;
      toggle();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [toggle]);
  if (!state) return null;
  const stage = stageOf(state);
  const part = currentPart(state);
  const over = state.endedAt !== undefined;
  return (
    <div
      ref={wall}
      className="group/wall relative flex min-h-[calc(100dvh-3rem)] flex-1 flex-col lg:flex-none gap-[2.5vh] bg-page px-[3vw] py-[2.5vh] text-ink lg:h-[calc(100dvh-3rem)] lg:overflow-hidden [&:fullscreen]:h-dvh"
    >
      <header className="flex shrink-0 flex-wrap items-end justify-between gap-x-[3vw]">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex items-center gap-4 text-[length:max(1rem,min(1.6vw,2.8vh))] leading-tight text-ink-2">
            <span className="min-w-0 truncate">
              {part ? state.title : 'Trailwise'}
              {part && `, part ${state.agenda.indexOf(part) + 1} of ${state.agenda.length}`}
            </span>
            <Button
              look="quiet"
              size="sm"
              onClick={toggle}
              className="shrink-0 group-[:fullscreen]/wall:hidden"
            >
              <Maximize size={13} aria-hidden /> Full screen <Kbd>F</Kbd>
            </Button>
          </p>
          <h1 className="truncate text-[length:max(1.75rem,min(3.4vw,6vh))] leading-tight font-bold tracking-tight">
            {over ? 'Thank you' : (part?.title ?? state.title)}
          </h1>
        </div>
        {!over && (
          <Clock className="font-mono text-[length:max(3rem,min(8vw,14vh))] leading-none! font-bold" />
        )}
      </header>
      {over ? (
        <p className="flex flex-1 items-center text-[length:max(1.5rem,min(3vw,5vh))] text-ink-2">
          The workshop is over. The labs stay open to you.
        </p>
      ) : stage.shows === 'join' ? (
        <WallJoin large />
      ) : (
        <div className="flex min-h-0 flex-1 flex-col gap-[3vw] lg:flex-row">
          <div className="min-h-0 min-w-0 flex-1 lg:overflow-hidden">
            <WallStage stage={stage} />
          </div>
          <WallJoin />
        </div>
      )}
      <WallSaid />
      {isPaused(state) && !over && (
        <div
          role="status"
          className="absolute inset-0 flex flex-col items-center justify-center gap-[2vh] bg-page/95 text-center"
        >
          <Pause aria-hidden className="size-[max(4rem,12vh)] text-accent" />
          <p className="text-[length:max(3rem,min(8vw,14vh))] leading-none font-bold tracking-tight">
            Paused
          </p>
          <p className="text-[length:max(1.25rem,min(2.4vw,4.2vh))] text-ink-2">
            Eyes to the front. Your work is kept.
          </p>
        </div>
      )}
      <WallConnection />
    </div>
  );
}
