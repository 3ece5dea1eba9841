/** Counts a room, for those who look at it. The server asks at most once a second. */
import type { Audience } from './audience';
import { liveBoard, shownBoard, type Board } from './board';
import { participantOf } from './change';
import { currentPart } from './current-part';
import { isReady } from './facts';
import { solvedAt, tried } from './score';
import type { Question, State } from './state';
import type { Leaderboard, Tally, VoteTally } from './tally';

/** How many a room sees of a leaderboard, and of the answers to a vote. */
const ROWS = 20;
const SHARES = 12;

export function tallyOf(state: State, audience: Audience): Tally {
  if (audience === 'staff') {
    const board = state.mode === 'play' ? liveBoard(state) : undefined;
    return {
      ...counted(state),
      votes: votesOf(state, true),
      ...(board && { leaderboard: leaderboard(board, board.standings.length) }),
    };
  }
  if (audience === 'wall') return publicTally(state);
  return { ...publicTally(state), ...mine(state, audience.participant) };
}

/** The same as JSON. What five hundred browsers have in common is written for all of them at once. */
export function tallyText(state: State, audience: Audience): string {
  if (audience === 'staff') return JSON.stringify(tallyOf(state, audience));
  const common = publicText(state);
  if (audience === 'wall') return common;
  const own = JSON.stringify(mine(state, audience.participant));
  return own === '{}' ? common : `${common.slice(0, -1)},${own.slice(1)}`;
}

const TEXTS = new WeakMap<State, string>();

function publicText(state: State): string {
  const known = TEXTS.get(state);
  if (known !== undefined) return known;
  const text = JSON.stringify(publicTally(state));
  TEXTS.set(state, text);
  return text;
}

const publicTally = (state: State): Tally => ({
  ...counted(state),
  votes: votesOf(state, false),
  ...(isShown(state) && { leaderboard: leaderboard(shownBoard(state), ROWS) }),
});

const isShown = (state: State) => state.mode === 'play' && state.scoresShown;

const there = (state: State) => state.participants.filter(({ gone }) => !gone);

/** In one pass over the answers that there are: this runs every second. */
function counted(state: State): Pick<Tally, 'joined' | 'flags' | 'devices' | 'questions'> {
  const flags = { working: 0, done: 0, help: 0 };
  const questions = Object.fromEntries(
    Object.keys(state.questions).map((ref) => [ref, { tried: 0, solved: 0 }]),
  );
  const devices = { ready: 0, not: 0 };
  let joined = 0;
  for (const { gone, flag, warmUp, answers } of state.participants) {
    if (gone) continue;
    joined++;
    flags[flag.state]++;
    if (warmUp) devices[isReady(warmUp) ? 'ready' : 'not']++;
    for (const ref in answers) {
      const question = state.questions[ref];
      const count = questions[ref];
      const mine = answers[ref];
      if (!question || !count || !mine) continue;
      if (tried(mine)) count.tried++;
      if (solvedAt(question, mine) !== undefined) count.solved++;
    }
  }
  return { joined, flags, ...(isWarmUp(state) && { devices }), questions };
}

const isWarmUp = (state: State) => currentPart(state)?.kind === 'warm-up';

const votesOf = (state: State, all: boolean): Record<string, VoteTally> =>
  Object.fromEntries(
    Object.entries(state.questions).flatMap(([ref, question]): [string, VoteTally][] => {
      const tally = votesOn(state, ref, question, all);
      return tally ? [[ref, tally]] : [];
    }),
  );

/** The first round is shown beside the second, but not while the second goes on. */
function votesOn(
  state: State,
  ref: string,
  { vote }: Question,
  all: boolean,
): VoteTally | undefined {
  if (!vote) return undefined;
  const given = there(state).flatMap((one) => one.answers[ref]?.votes ?? []);
  const rounds = Array.from({ length: vote.round }, (_, i) => {
    const echoes = given.filter(({ round }) => round === i + 1).map(({ echo }) => echo);
    const voted = echoes.length;
    return {
      round: i + 1,
      voted,
      ...((all || vote.shown) && shares(echoes, all ? Infinity : SHARES)),
    };
  });
  return { round: vote.round, rounds };
}

function shares(echoes: readonly string[], most: number) {
  const sorted = commonest(echoes);
  const others = sorted.slice(most).reduce((sum, { count }) => sum + count, 0);
  return { shares: sorted.slice(0, most), ...(others > 0 && { others }) };
}

/** Most often first, then by the text: the order of the people does not show. */
export function commonest(echoes: readonly string[]): { echo: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const echo of echoes) counts.set(echo, (counts.get(echo) ?? 0) + 1);
  return [...counts]
    .map(([echo, count]) => ({ echo, count }))
    .sort((a, b) => b.count - a.count || (a.echo < b.echo ? -1 : 1));
}

const leaderboard = ({ frozenAt, standings, teams }: Board, most: number): Leaderboard => ({
  ...(frozenAt !== undefined && { frozenAt }),
  of: standings.length,
  rows: standings.slice(0, most).map(({ rank, name, points }) => ({ rank, name, points })),
  teams,
});

function mine(state: State, id: string): Pick<Tally, 'own' | 'team'> {
  const self = participantOf(state, id);
  if (!self || self.gone) return {};
  const standing = isShown(state) ? shownBoard(state).byId.get(id) : undefined;
  const team = state.teams.find((one) => one.id === self.team);
  return {
    ...(standing && { own: { rank: standing.rank, points: standing.points } }),
    ...(team && { team: { ...team, members: membersOf(state, team.id) } }),
  };
}

const membersOf = (state: State, team: string): string[] =>
  state.participants.flatMap((one) => (one.team === team && !one.gone ? one.name : []));
