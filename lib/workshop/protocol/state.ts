/**
 * What a room is after its events: plain data, the same shape for everybody. A participant's state has
 * one participant in it, the projector's none (`audience.ts`). It has no `seq`: that travels beside it.
 */
import type { Mode, Part, QuestionFacts } from './agenda';
import type { Card, Flag, Mend, Ran, Revealed, Role, WarmUp } from './facts';

export interface State {
  readonly id: string;
  readonly title: string;
  readonly mode: Mode;
  /** What is typed at `/join`. */
  readonly code: string;
  readonly createdAt: string;
  readonly keepDays: number;
  readonly endedAt?: string;
  /** Nobody new comes in. */
  readonly locked?: true;
  /** Questions only for the staff; `questions` holds what was opened. */
  readonly agenda: readonly Part[];
  readonly part?: { readonly id: string; readonly startedAt: string };
  readonly timer?: Timer;
  /** All pauses; the last one goes on while it has no `to`. */
  readonly pauses: readonly Stretch[];
  /** Those opened at any time, by ref. */
  readonly questions: Readonly<Record<string, Question>>;
  /** In the order in which they joined; `places` says where each is. */
  readonly participants: readonly Participant[];
  readonly places: Readonly<Record<string, number>>;
  readonly teams: readonly Team[];
  /** Only for the staff; those who left stay, marked. */
  readonly staff: readonly Staff[];
  /** To everybody, the latest last; those to a team or to one are in the participant. */
  readonly broadcasts: readonly Message[];
  readonly scoresShown: boolean;
  readonly frozen?: { readonly at: string; readonly points: Readonly<Record<string, number>> };
}

export interface Timer {
  readonly endsAt: string;
  readonly setAt: string;
}

/** From a time up to another; it goes on where there is no other. */
export interface Stretch {
  readonly from: string;
  readonly to?: string;
}

export interface Question {
  readonly part: string;
  readonly facts: QuestionFacts;
  /** When it was open; it is open while the last one has no `to`. */
  readonly open: readonly Stretch[];
  /** Free, by number. */
  readonly hints: readonly Hint[];
  readonly revealed?: Revealed & { readonly at: string };
  readonly vote?: Voting;
  /** For participants only whether it is void. */
  readonly mend?: Mend;
}

export interface Voting {
  readonly round: number;
  readonly shown: boolean;
  readonly startedAt: string;
  /** When each round began, the first one first. */
  readonly rounds: readonly string[];
}

export interface Hint {
  readonly n: number;
  readonly text: string;
  readonly at: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface Staff {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly joinedAt: string;
  readonly leftAt?: string;
}

export interface Message {
  readonly text: string;
  readonly at: string;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly team?: string;
  readonly joinedAt: string;
  readonly lastActiveAt: string;
  readonly gone?: 'removed' | 'banned';
  /** Return links of before lead nowhere. */
  readonly linkRenewedAt?: string;
  readonly flag: Flag;
  readonly warmUp?: WarmUp & { readonly at: string };
  readonly lastQuery?: Ran & { readonly at: string };
  readonly card?: Card;
  /** To them alone, or to their team of that time. */
  readonly messages: readonly Message[];
  /** By ref; only what they tried or took a hint of. */
  readonly answers: Readonly<Record<string, Answers>>;
  /** When the latest wrong answers came, for the rule on guessing. */
  readonly wrongAt: readonly string[];
}

/** One person and one question. */
export interface Answers {
  readonly attempts: readonly Attempt[];
  readonly votes: readonly Vote[];
  /** Those paid for; a released one is in the question. */
  readonly hints: readonly PaidHint[];
  /** When the first right answer was given, by the key as it is mended now. */
  readonly solvedAt?: string;
  /** What was run last before the last answer. */
  readonly query?: Ran;
}

export interface Attempt {
  readonly input: string;
  /** What was understood. */
  readonly echo: string;
  /** By the key as it is mended now. */
  readonly right: boolean;
  /** By the key alone, where a mend says otherwise. */
  readonly graded?: boolean;
  readonly notOver?: true;
  readonly because?: string;
  /** When it was given. */
  readonly at: string;
  /** When the server had it. */
  readonly received: string;
}

export interface Vote {
  readonly round: number;
  readonly input: string;
  readonly echo: string;
  /** Absent for the participant until the answer is revealed. */
  readonly right?: boolean;
  readonly graded?: boolean;
  readonly at: string;
}

export interface PaidHint extends Hint {
  readonly cost: number;
}
