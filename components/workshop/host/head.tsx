'use client';

import {
  ExternalLink,
  Lock,
  LockOpen,
  Megaphone,
  Pause,
  Play,
  Presentation,
  Square,
  Wifi,
  WifiOff,
} from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { joinPath, wallPath } from '@/lib/workshop/client/links';
import { currentPart } from '@/lib/workshop/protocol/current-part';
import { isPaused } from '@/lib/workshop/protocol/time';
import { Clock } from '../clock';
import { useRoom } from '../live';
import { useLasting } from '../room/bar/use-lasting';
import { shownCode } from '../shown-code';
import { TimeNews } from '../time-news';
import { BroadcastForm } from './broadcast-form';
import { Confirm } from './confirm';
import { useDesk } from './desk';
import { firstClick } from './first-click';
import { Said } from './said';
import { count } from './words';

/** What an instructor wants to see and do whatever they look at. */
export function Head() {
  const { state, online, act, may } = useDesk();
  const [speaking, setSpeaking] = useState(false);
  const [ending, setEnding] = useState(false);
  const paused = isPaused(state);
  const over = state.endedAt !== undefined;
  const there = state.participants.filter(({ gone }) => !gone);
  const here = there.filter(({ id }) => online.has(id)).length;
  const part = currentPart(state);
  return (
    <header className="border-b border-line px-4 pt-3 pb-2.5 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 max-sm:gap-x-5">
        <div className="min-w-0 max-sm:w-full">
          <h1 className="truncate text-h3 font-bold tracking-tight">{state.title}</h1>
          <p className="flex flex-wrap items-center gap-x-3 text-data text-ink-2">
            <span>{state.mode === 'play' ? 'Play mode' : 'Learn mode'}</span>
            <Connection />
          </p>
        </div>
        <Fact name={state.locked ? 'Joining is closed' : 'Join code'}>
          <span className="flex items-center gap-1">
            <span
              className={cx(
                'font-mono font-semibold tracking-wider select-all',
                state.locked && 'text-ink-3 line-through',
              )}
            >
              {shownCode(state.code)}
            </span>
            <Door />
          </span>
        </Fact>
        <Fact name="In the room">
          <span className="tabular-nums">
            {there.length} <span className="text-ink-3">joined,</span> {here}{' '}
            <span className="text-ink-3">online</span>
          </span>
        </Fact>
        <Fact
          name={part ? `Part ${state.agenda.indexOf(part) + 1} of ${state.agenda.length}` : 'Part'}
        >
          <span className="flex items-baseline gap-2.5">
            <span className="max-w-[16rem] truncate max-sm:max-w-[8rem]">
              {over ? 'Over' : (part?.title ?? 'None started')}
            </span>
            {!over && <Clock className="font-mono" />}
            {!over && <TimeNews />}
          </span>
        </Fact>
        <div className="ml-auto flex flex-wrap items-center gap-1.5 max-sm:ml-0">
          {may({ do: paused ? 'resume' : 'pause' }) && (
            <Button
              look={paused ? 'primary' : 'plain'}
              onClick={firstClick(() => act({ do: paused ? 'resume' : 'pause' }))}
            >
              {paused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
              {paused ? 'Resume' : 'Pause'}
            </Button>
          )}
          {may({ do: 'broadcast', text: '', to: { whom: 'all' } }) && (
            <Button onClick={() => setSpeaking(true)}>
              <Megaphone size={15} aria-hidden /> Broadcast
            </Button>
          )}
          <a
            href={wallPath(state.id)}
            target="_blank"
            rel="noopener"
            className={buttonClass('quiet')}
          >
            <Presentation size={15} aria-hidden /> <span className="max-sm:sr-only">Projector</span>
          </a>
          <a
            href={joinPath(state.code)}
            target="_blank"
            rel="noopener"
            className={buttonClass('quiet')}
          >
            <ExternalLink size={15} aria-hidden />{' '}
            <span className="max-sm:sr-only">Participant view</span>
          </a>
          {may({ do: 'end' }) && !over && (
            <Button look="quiet" onClick={() => setEnding(true)}>
              <Square size={14} aria-hidden /> <span className="max-sm:sr-only">End</span>
            </Button>
          )}
        </div>
      </div>
      <Dialog open={speaking} onClose={() => setSpeaking(false)} title="Broadcast">
        <div className="px-5 py-4">
          <BroadcastForm label="It appears on every screen" onSent={() => setSpeaking(false)} />
        </div>
        <Said />
      </Dialog>
      <Confirm
        open={ending}
        onClose={() => setEnding(false)}
        title="End the workshop?"
        action="End it"
        onConfirm={() => void act({ do: 'end' })}
      >
        Nobody can answer after that. What was done stays to be read and downloaded, questions can
        still be mended, and you can reopen it.
      </Confirm>
    </header>
  );
}

/** Lets somebody new come in, or nobody. */
function Door() {
  const { state, act, may } = useDesk();
  const change = state.locked ? 'unlock' : 'lock';
  const Icon = state.locked ? LockOpen : Lock;
  if (!may({ do: change })) return null;
  return (
    <IconButton
      size="sm"
      label={state.locked ? 'Unlock joining' : 'Lock joining'}
      onClick={firstClick(() => act({ do: change }))}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  );
}

/** What is out of the ordinary: that nobody can answer, or that it is over. */
export function HowItStands() {
  const { state } = useDesk();
  const over = state.endedAt !== undefined;
  const pause = usePauseWords();
  return (
    <>
      {pause && !over && (
        <p
          role="status"
          className="flex items-center gap-2 bg-warn-wash px-4 py-2 text-sm font-semibold text-warn sm:px-6"
        >
          <Pause size={15} aria-hidden className="shrink-0" /> {pause}
        </p>
      )}
      {over && (
        <p role="status" className="bg-sunken px-4 py-2 text-sm text-ink-2 sm:px-6">
          This workshop is over. Its record is kept for {count(state.keepDays, 'day')} and can be
          read under After.
        </p>
      )}
    </>
  );
}

/** In milliseconds: what the server does is seen sooner. */
const SLOW = 2_000;

/** What was pressed without a connection has not happened to anybody yet. */
function usePauseWords(): string | undefined {
  const { state } = useDesk();
  const told = useRoom((room) => room.state !== undefined && isPaused(room.state));
  const live = useRoom(({ status }) => status === 'live');
  const paused = isPaused(state);
  // A connection that died without a word is known for dead only after a while.
  const slow = useLasting(paused !== told, SLOW);
  const away = !live || slow;
  if (away && paused && !told)
    return 'The room will be paused once you are connected. Until then it goes on.';
  if (away && told && !paused)
    return 'The room will go on once you are connected. Until then it is paused.';
  return paused ? 'The room is paused: nobody can answer, and the timer stands.' : undefined;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="text-label text-ink-3">{name}</p>
      <p className="text-base leading-6">{children}</p>
    </div>
  );
}

const RESTS = 'Open in other tabs: click to go on here';

/** Whether what is seen is what is; and what has not been acknowledged. */
function Connection() {
  const status = useRoom((room) => room.status);
  const live = status === 'live';
  const waiting = useRoom(({ pending }) => pending.filter(({ late }) => !late).length);
  const Icon = live ? Wifi : WifiOff;
  return (
    <span
      role="status"
      className={cx('inline-flex items-center gap-1.5', !live && 'font-semibold text-warn')}
    >
      <Icon size={14} aria-hidden />
      {live ? 'Live' : status === 'elsewhere' ? RESTS : 'No connection: trying again'}
      {!live && waiting > 0 && `, ${count(waiting, 'command')} kept`}
    </span>
  );
}
