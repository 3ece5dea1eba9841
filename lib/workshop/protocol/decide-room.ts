/** The pace of the room: parts, timer, pauses, scores, broadcasts, its end. */
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, NOTHING } from './decided';
import type { State } from './state';
import { iso, isPaused, movedOn, ms } from './time';

export function startPart(state: State, { part: id }: CommandOf<'start-part'>, context: Context) {
  const part = state.agenda.find((one) => one.id === id);
  if (!part) return { refused: 'unknown-part' } as const;
  const endsAt = part.minutes > 0 ? iso(ms(context.now) + part.minutes * 60_000) : null;
  return decided(context, { kind: 'part-started', part: id, endsAt });
}

export const setTimer = ({ endsAt }: CommandOf<'set-timer'>, context: Context): Decided =>
  decided(context, { kind: 'timer-set', endsAt: endsAt === null ? null : iso(endsAt) });

export const pause = (state: State, context: Context): Decided =>
  isPaused(state) ? NOTHING : decided(context, { kind: 'paused' });

export const resume = (state: State, context: Context): Decided =>
  isPaused(state)
    ? decided(context, { kind: 'resumed', endsAt: movedOn(state, context.now) })
    : NOTHING;

export function showScores(
  state: State,
  { shown }: CommandOf<'show-scores'>,
  context: Context,
): Decided {
  if (state.mode === 'learn') return { refused: 'no-scores' };
  return state.scoresShown === shown ? NOTHING : decided(context, { kind: 'scores-shown', shown });
}

export function freeze(state: State, context: Context): Decided {
  if (state.mode === 'learn') return { refused: 'no-scores' };
  return state.frozen ? NOTHING : decided(context, { kind: 'frozen' });
}

export const unfreeze = (state: State, context: Context): Decided =>
  state.frozen ? decided(context, { kind: 'unfrozen' }) : NOTHING;

export const lock = (state: State, context: Context): Decided =>
  state.locked ? NOTHING : decided(context, { kind: 'locked' });

export const unlock = (state: State, context: Context): Decided =>
  state.locked ? decided(context, { kind: 'unlocked' }) : NOTHING;

export function broadcast(
  state: State,
  { text, to }: CommandOf<'broadcast'>,
  context: Context,
): Decided {
  if (to.whom === 'team' && !state.teams.some(({ id }) => id === to.team))
    return { refused: 'unknown-team' };
  if (to.whom === 'participant' && !participantOf(state, to.participant))
    return { refused: 'unknown-participant' };
  return decided(context, { kind: 'broadcast', text, to });
}

export const end = (state: State, context: Context): Decided =>
  state.endedAt === undefined ? decided(context, { kind: 'ended' }) : NOTHING;

export const reopen = (state: State, context: Context): Decided =>
  state.endedAt === undefined ? NOTHING : decided(context, { kind: 'reopened' });

export const keep = (state: State, { days }: CommandOf<'keep'>, context: Context): Decided =>
  state.keepDays === days ? NOTHING : decided(context, { kind: 'kept', days });
