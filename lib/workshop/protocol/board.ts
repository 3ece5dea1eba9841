/** Who has how many points. Counted once a state, however many ask. */
import { own } from './ids';
import { pointsOf } from './score';
import type { Participant, State } from './state';
import type { Leaderboard } from './tally';

interface Standing {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly points: number;
}

export interface Board {
  readonly frozenAt?: string;
  /** The best first. */
  readonly standings: readonly Standing[];
  readonly byId: ReadonlyMap<string, Standing>;
  readonly teams: Leaderboard['teams'];
}

/** Equal points, equal rank; the next rank is left out. Names order those of one rank. */
function ranked<One extends { readonly name: string }>(
  all: readonly One[],
  worth: (one: One) => number,
): (One & { readonly rank: number })[] {
  const sorted = all.toSorted((a, b) => worth(b) - worth(a) || (a.name < b.name ? -1 : 1));
  let rank = 0;
  return sorted.map((one, i) => {
    const above = sorted[i - 1];
    if (!above || worth(above) !== worth(one)) rank = i + 1;
    return { ...one, rank };
  });
}

function count(state: State, pointsFor: (one: Participant) => number, frozenAt?: string): Board {
  const there = state.participants.filter(({ gone }) => !gone);
  const points = there.map((one) => ({ one, points: pointsFor(one) }));
  const standings = ranked(
    points.map(({ one: { id, name }, points: sum }) => ({ id, name, points: sum })),
    (one) => one.points,
  );
  const teams = state.teams.map(({ id, name }) => {
    const members = points.filter(({ one }) => one.team === id);
    const sum = members.reduce((total, one) => total + one.points, 0);
    const mean = members.length === 0 ? 0 : sum / members.length;
    return { name, members: members.length, points: sum, mean };
  });
  return {
    ...(frozenAt !== undefined && { frozenAt }),
    standings,
    byId: new Map(standings.map((one) => [one.id, one])),
    teams: ranked(teams, ({ mean }) => mean),
  };
}

const LIVE = new WeakMap<State, Board>();
const STOOD = new WeakMap<State, Board>();

function once(kept: WeakMap<State, Board>, state: State, make: () => Board): Board {
  const board = kept.get(state) ?? make();
  kept.set(state, board);
  return board;
}

/** As it is, for the staff. */
export const liveBoard = (state: State): Board =>
  once(LIVE, state, () => count(state, (one) => pointsOf(state, one)));

/** As the room sees it: as it stood where it is frozen. */
export function shownBoard(state: State): Board {
  const { frozen } = state;
  if (!frozen) return liveBoard(state);
  return once(STOOD, state, () => count(state, ({ id }) => own(frozen.points, id) ?? 0, frozen.at));
}
