import type { NewEvent } from '../protocol/events';
import type { State } from '../protocol/state';

const DAY = 86_400_000;

/** What the store has to know of a workshop's life: when it ended, and until when it is kept. */
export interface Life {
  readonly endedAt: string | null;
  readonly keepUntil: string | null;
}

/** @param state with the events in it @param now UTC, ISO 8601 */
export function lifeOf(state: State, events: readonly NewEvent[], now: string): Life | undefined {
  if (!events.some(({ kind }) => kind === 'ended' || kind === 'reopened' || kind === 'kept'))
    return undefined;
  const from = Date.parse(state.endedAt ?? now);
  return {
    endedAt: state.endedAt ?? null,
    keepUntil: new Date(from + state.keepDays * DAY).toISOString(),
  };
}
