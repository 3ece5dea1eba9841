/** Pauses, openings, and when an answer counts as given. */
import { MOST } from './bounds';
import type { Refusal } from './refusals';
import type { Answers, Question, State, Stretch } from './state';

/** Times of one form can be compared as text. */
export const iso = (time: string | number) => new Date(time).toISOString();
export const ms = (time: string) => Date.parse(time);

const within = (stretches: readonly Stretch[], at: string) =>
  stretches.some(({ from, to }) => from <= at && (to === undefined || at < to));

const goesOn = (stretches: readonly Stretch[]) => {
  const last = stretches.at(-1);
  return last !== undefined && last.to === undefined;
};

export const isPaused = (state: State) => goesOn(state.pauses);
export const isOpen = (question: Question) => goesOn(question.open);

export const begin = (stretches: readonly Stretch[], at: string): readonly Stretch[] =>
  goesOn(stretches) ? stretches : [...stretches, { from: at }];

export function finish(stretches: readonly Stretch[], at: string): readonly Stretch[] {
  const last = stretches.at(-1);
  if (!last || last.to !== undefined) return stretches;
  return [...stretches.slice(0, -1), { from: last.from, to: at }];
}

/** How long the room was at work between two times, in milliseconds: pauses do not count. */
export function workingMs(state: State, from: string, to: string): number {
  const [start, end] = [ms(from), ms(to)];
  const paused = state.pauses.reduce((sum, pause) => {
    const until = Math.min(end, pause.to === undefined ? end : ms(pause.to));
    return sum + Math.max(0, until - Math.max(start, ms(pause.from)));
  }, 0);
  return Math.max(0, end - start - paused);
}

type Timed = Pick<State, 'timer' | 'pauses'>;

/** Since when the timer stands; nothing while it runs. One that is set in a pause stands as it was set. */
export function heldAt({ timer, pauses }: Timed): string | undefined {
  if (!timer || !goesOn(pauses)) return undefined;
  const from = pauses.at(-1)?.from ?? timer.setAt;
  return from > timer.setAt ? from : timer.setAt;
}

/** In milliseconds: what is left of the timer; nothing where there is none. */
export function leftOf(state: Timed, now: number): number | undefined {
  if (!state.timer) return undefined;
  const held = heldAt(state);
  return Math.max(0, ms(state.timer.endsAt) - (held === undefined ? now : ms(held)));
}

/** Where the timer stands once the pause ends: it did not run while the pause lasted. */
export function movedOn(state: State, now: string): string | null {
  const { timer } = state;
  const held = heldAt(state);
  if (!timer || held === undefined || timer.endsAt <= held) return timer?.endsAt ?? null;
  return iso(ms(timer.endsAt) + ms(now) - ms(held));
}

/** Why no answer can be given at a time. */
function shut(state: State, question: Question, ref: string, at: string): Refusal | undefined {
  if (state.endedAt !== undefined && state.endedAt <= at) return { refused: 'ended' };
  if (!within(question.open, at)) return { refused: 'closed', ref };
  if (within(state.pauses, at)) return { refused: 'paused' };
  return undefined;
}

/**
 * When an answer counts as given. A device that was offline says when it was, and is believed for half
 * an hour; never that it was in the future, nor before this person's last answer or hint here, so that
 * no clock that is set back takes a hint for nothing. Where it could not be given then, it is given now.
 */
export function whenGiven(
  state: State,
  question: Question,
  mine: Answers | undefined,
  said: string,
  now: string,
): { readonly given: string } | Refusal {
  const before = [mine?.attempts.at(-1)?.at, mine?.votes.at(-1)?.at, mine?.hints.at(-1)?.at];
  const believed = ms(now) - ms(said) > MOST.lateMs || ms(said) > ms(now) ? now : iso(said);
  const given = before.reduce<string>(
    (latest, at) => (at !== undefined && at > latest ? at : latest),
    believed,
  );
  const ref = question.facts.ref;
  if (!shut(state, question, ref, given)) return { given };
  return shut(state, question, ref, now) ?? { given: now };
}
