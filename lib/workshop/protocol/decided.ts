/** Short ways to say what was decided. */
import type { Command } from './commands';
import type { Context, Decided } from './context';
import type { NewEvent } from './events';
import { own } from './ids';
import type { Refusal } from './refusals';
import type { Question, State } from './state';

export type CommandOf<Do extends Command['do']> = Extract<Command, { do: Do }>;

type Told<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never;
/** An event without when and by whom: that is the same for all of one command. */
type What = Told<NewEvent>;

export const decided = ({ now, actor }: Context, ...events: readonly What[]): Decided => ({
  events: events.map((event) => ({ ...event, at: now, by: actor }) as NewEvent),
});

/** It is so already. */
export const NOTHING: Decided = { events: [] };

/** A question that was opened at some time. What was not is like one that there is not. */
export function openedOnce(state: State, ref: string): Question | Refusal {
  return own(state.questions, ref) ?? { refused: 'not-open', ref };
}

export const isRefusal = <Good extends object>(one: Good | Refusal): one is Refusal =>
  'refused' in one;
