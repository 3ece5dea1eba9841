import type { Leaderboard } from '@/lib/workshop/protocol/tally';

/** Teams as a table of people has them: the points of a team are the mean of its members'. */
export const teamRows = (teams: Leaderboard['teams']): Leaderboard['rows'] =>
  teams.map(({ rank, name, mean }) => ({ rank, name, points: Math.round(mean) }));
