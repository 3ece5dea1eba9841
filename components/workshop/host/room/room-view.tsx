'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { CellState } from '@/lib/workshop/protocol/analytics';
import type { State } from '@/lib/workshop/protocol/state';
import { useNow } from '../../use-now';
import { useDesk } from '../desk';
import { FLAG_WORDS, FlagMark } from '../flag';
import { type Order, ORDERS, usePrefs } from '../use-prefs';
import { count } from '../words';
import { CELL_WORDS, CellMark } from './cell';
import { RoomGrid } from './room-grid';
import { type Device, DEVICES, roomRows } from './rows';

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  stuck: 'Stuck longest first',
  help: 'Waiting for help first',
  name: 'By name',
  joined: 'As they joined',
};
const DEVICE_WORDS: Readonly<Record<Device, string>> = {
  ready: 'ready',
  not: 'not ready',
  untried: 'not tried',
};
const FIELD = 'h-9 rounded border border-line-strong bg-raised px-2.5 text-sm';
const LEGEND: readonly CellState[] = ['solved', 'tried', 'hinted', 'voted', 'void'];
/** In milliseconds: minutes of being stuck need no finer clock. */
const STEP = 5_000;

interface RoomViewProps {
  onOpen: (participant: string) => void;
}

/** The whole room at a glance. */
export function RoomView({ onOpen }: RoomViewProps) {
  const { state } = useDesk();
  const { order, stuckMinutes, set } = usePrefs();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [device, setDevice] = useState<Device>();
  const now = Math.floor(useNow() / STEP) * STEP;

  const parts = state.agenda.filter(({ questions }) =>
    questions.some(({ ref }) => state.questions[ref]),
  );
  const current = parts.find(({ id }) => id === state.part?.id)?.id;
  const part = chosen ?? current ?? '';
  const rows = useRows(state, now, search, part === '' ? undefined : part, device);
  const there = state.participants.filter(({ gone }) => !gone);
  const gone = state.participants.filter((one) => one.gone);

  if (there.length === 0 && gone.length === 0)
    return (
      <p className="py-6 text-ink-2">
        Nobody is here yet. Put the projector on: it shows the address, the code and a QR code.
      </p>
    );
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="sr-only">Room</h2>
        <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm" aria-label="Flags">
          {(Object.keys(FLAG_WORDS) as (keyof typeof FLAG_WORDS)[]).map((flag) => (
            <li key={flag} className="flex items-center gap-1.5">
              <FlagMark state={flag} />
              <span className="tabular-nums">
                {there.filter((one) => one.flag.state === flag).length}
              </span>
            </li>
          ))}
          <li className="text-ink-2">
            Stuck <span className="text-ink tabular-nums">{rows.stuck}</span>
          </li>
        </ul>
        {state.agenda.some(({ kind }) => kind === 'warm-up') && (
          <div role="group" aria-label="Devices" className="flex flex-wrap items-center gap-1">
            <span className="mr-0.5 text-sm text-ink-2">Devices</span>
            {DEVICES.map((one) => (
              <Button
                key={one}
                size="sm"
                look={device === one ? 'primary' : 'plain'}
                aria-pressed={device === one}
                onClick={() => setDevice(device === one ? undefined : one)}
              >
                <span className="tabular-nums">{rows.devices[one]}</span> {DEVICE_WORDS[one]}
              </Button>
            ))}
          </div>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0">
          <label className="flex items-center gap-1.5 text-data text-ink-2">
            Stuck after
            <input
              type="number"
              aria-label="Minutes without a solved question"
              value={stuckMinutes}
              min={1}
              max={120}
              onChange={({ target: { valueAsNumber } }) =>
                set({ stuckMinutes: Math.min(120, Math.max(1, valueAsNumber || 1)) })
              }
              className={`${FIELD} w-16 text-right text-ink tabular-nums`}
            />
            min
          </label>
          <select
            aria-label="Order"
            value={order}
            onChange={(event) => set({ order: event.target.value as Order })}
            className={FIELD}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {ORDER_WORDS[one]}
              </option>
            ))}
          </select>
          {parts.length > 1 && (
            <select
              aria-label="Questions of"
              value={part}
              onChange={(event) => setChosen(event.target.value)}
              className={`${FIELD} max-w-44`}
            >
              <option value="">All parts</option>
              {parts.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
          <input
            type="search"
            aria-label="Find a person"
            placeholder="Find a person"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className={`${FIELD} w-36`}
          />
        </div>
      </div>
      <RoomGrid rows={rows} onOpen={onOpen} />
      {rows.rows.length === 0 && (
        <p className="text-sm text-ink-2">
          {search.trim() !== ''
            ? `Nobody${device ? ' of these' : ''} is called like “${search}”.`
            : device
              ? `No device is ${DEVICE_WORDS[device]}.`
              : 'Nobody is in the room.'}
        </p>
      )}
      <ul
        aria-label="Signs"
        className="flex flex-wrap items-center gap-x-4 gap-y-1 text-data text-ink-2"
      >
        {LEGEND.map((one) => (
          <li key={one} className="flex items-center gap-1.5">
            <span aria-hidden>
              <CellMark state={one} attempts={1} />
            </span>
            {CELL_WORDS[one]}
          </li>
        ))}
        <li>A number counts the attempts.</li>
      </ul>
      {gone.length > 0 && (
        <details className="text-sm">
          <summary className="text-ink-2">
            {count(gone.length, 'person', 'people')} taken out
          </summary>
          <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
            {gone.map(({ id, name, gone: how }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onOpen(id)}
                  className="font-semibold hover:underline"
                >
                  {name}
                </button>{' '}
                <span className="text-ink-3">{how}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Counted again only where something of it has changed: the clock ticks every second. */
function useRows(
  state: State,
  now: number,
  search: string,
  part: string | undefined,
  device: Device | undefined,
) {
  const { order, stuckMinutes } = usePrefs();
  return useMemo(
    () =>
      roomRows(state, new Date(now).toISOString(), { order, stuckMinutes, search, part, device }),
    [state, now, order, stuckMinutes, search, part, device],
  );
}
