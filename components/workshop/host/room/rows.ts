/** Who stands in the grid, in which order. */
import { grid, stuck, type Grid } from '@/lib/workshop/protocol/analytics';
import { isReady } from '@/lib/workshop/protocol/facts';
import type { Participant, State } from '@/lib/workshop/protocol/state';
import type { Order } from '../use-prefs';

/** What the warm-up found out about somebody's device. */
export const DEVICES = ['ready', 'not', 'untried'] as const;
export type Device = (typeof DEVICES)[number];

const deviceOf = ({ warmUp }: Participant): Device =>
  warmUp ? (isReady(warmUp) ? 'ready' : 'not') : 'untried';

export interface Wanted {
  readonly order: Order;
  /** From so many minutes without a solved question somebody is stuck. */
  readonly stuckMinutes: number;
  /** A part of the name. */
  readonly search: string;
  /** Those whose device is so. */
  readonly device?: Device;
  /** Of the agenda: its questions alone. */
  readonly part?: string;
}

export type RoomRow = Grid['rows'][number] & {
  /** Whole minutes of work; absent for those who are not stuck. */
  readonly stuck?: number;
};

export interface RoomRows {
  readonly refs: readonly string[];
  readonly rows: readonly RoomRow[];
  /** Of the whole room, whatever is searched for. */
  readonly stuck: number;
  readonly devices: Readonly<Record<Device, number>>;
}

/** @param now UTC, ISO 8601 */
export function roomRows(state: State, now: string, wanted: Wanted): RoomRows {
  const all = grid(state, wanted.part);
  const minutes = new Map(
    stuck(state, now, wanted.stuckMinutes).map((one) => [one.participant, one.minutes]),
  );
  const devices = { ready: 0, not: 0, untried: 0 };
  for (const { participant } of all.rows) devices[deviceOf(participant)]++;
  const search = wanted.search.trim().toLowerCase();
  const rows = all.rows
    .filter(({ participant }) => participant.name.toLowerCase().includes(search))
    .filter(({ participant }) => !wanted.device || deviceOf(participant) === wanted.device)
    .map((row) => {
      const since = minutes.get(row.participant.id);
      return { ...row, ...(since !== undefined && { stuck: Math.floor(since) }) };
    });
  const stuckFirst = (a: RoomRow, b: RoomRow) =>
    (minutes.get(b.participant.id) ?? -1) - (minutes.get(a.participant.id) ?? -1);
  const by: Record<Order, (a: RoomRow, b: RoomRow) => number> = {
    stuck: stuckFirst,
    help: (a, b) => inOrder(helpSince(a), helpSince(b)) || stuckFirst(a, b),
    name: (a, b) => a.participant.name.localeCompare(b.participant.name),
    joined: () => 0,
  };
  return {
    refs: all.refs,
    rows: rows.sort(by[wanted.order]),
    stuck: minutes.size,
    devices,
  };
}

/** The longest waiting first; who does not wait comes after every time. */
const helpSince = ({ participant: { flag } }: RoomRow) =>
  flag.state === 'help' ? flag.since : '~';

/** Of times as text: a collation would not have their order. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
