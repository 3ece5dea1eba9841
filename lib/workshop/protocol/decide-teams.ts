/** Teams, balanced by number. */
import { MOST } from './bounds';
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, NOTHING } from './decided';
import { cleanName, skeleton } from './names';
import type { State } from './state';

/** Where a late joiner goes; the first of those that are as small. */
export function smallestTeam({ teams, participants }: State): string | undefined {
  const members = new Map(teams.map(({ id }) => [id, 0]));
  for (const { gone, team } of participants) {
    const count = team === undefined || gone ? undefined : members.get(team);
    if (team !== undefined && count !== undefined) members.set(team, count + 1);
  }
  let smallest: string | undefined;
  for (const [id, count] of members)
    if (smallest === undefined || count < (members.get(smallest) ?? 0)) smallest = id;
  return smallest;
}

/** Dealt out in the order in which people joined, so that no two teams differ by more than one. */
export function makeTeams(
  state: State,
  { by }: CommandOf<'make-teams'>,
  context: Context,
): Decided {
  const people = state.participants.filter(({ gone }) => !gone);
  const count = 'count' in by ? by.count : Math.max(1, Math.ceil(people.length / by.size));
  if (count > MOST.teams) return { refused: 'too-many', of: 'teams' };
  const teams = Array.from({ length: count }, (_, i) => {
    const id = `t${i + 1}`;
    return state.teams.find((team) => team.id === id) ?? { id, name: `Team ${i + 1}` };
  });
  const members = Object.fromEntries(
    people.map(({ id }, i): [string, string] => [id, `t${(i % count) + 1}`]),
  );
  return decided(context, { kind: 'teams-made', teams, members });
}

export function moveToTeam(
  state: State,
  { participant, team }: CommandOf<'move-to-team'>,
  context: Context,
): Decided {
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (!state.teams.some(({ id }) => id === team)) return { refused: 'unknown-team' };
  return one.team === team ? NOTHING : decided(context, { kind: 'team-moved', participant, team });
}

export function renameTeam(
  state: State,
  { team, name }: CommandOf<'rename-team'>,
  context: Context,
): Decided {
  const before = state.teams.find(({ id }) => id === team);
  if (!before) return { refused: 'unknown-team' };
  const clean = cleanName(name, context.names);
  if (isRefusal(clean)) return clean;
  if (clean.name === before.name) return NOTHING;
  const looks = skeleton(clean.name);
  if (state.teams.some((one) => one.id !== team && skeleton(one.name) === looks))
    return { refused: 'name-taken', name: clean.name };
  return decided(context, { kind: 'team-renamed', team, name: clean.name });
}
