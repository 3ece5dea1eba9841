/** Who stands in the grid, in which order. */
import { grid, stuck, type Grid } from '@/lib/workshop/protocol/analytics';
import type { State } from '@/lib/workshop/protocol/state';
import type { Order } from '../use-prefs';

export interface Wanted {
  readonly order: Order;
  /** From so many minutes without a solved question somebody is stuck. */
  readonly stuckMinutes: number;
  /** A part of the name. */
  readonly search: string;
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
}

/** @param now UTC, ISO 8601 */
export function roomRows(state: State, now: string, wanted: Wanted): RoomRows {
  const all = grid(state, wanted.part);
  const minutes = new Map(
    stuck(state, now, wanted.stuckMinutes).map((one) => [one.participant, one.minutes]),
  );
  const search = wanted.search.trim().toLowerCase();
  const rows = all.rows
    .filter(({ participant }) => participant.name.toLowerCase().includes(search))
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
  };
}

/** The longest waiting first; who does not wait comes after every time. */
const helpSince = ({ participant: { flag } }: RoomRow) =>
  flag.state === 'help' ? flag.since : '~';

/** Of times as text: a collation would not have their order. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
