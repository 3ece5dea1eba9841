/** What a participant's room says of one question, in the shape that a question's card shows. Pure. */
import type { LabQuestion } from '@/components/question/lab-question';
import { questionScore } from '@/lib/grading/score';
import type { Attempt, QuestionProgress } from '@/lib/progress/schema';
import type { Said } from '@/lib/workshop/client/kept';
import type { Room } from '@/lib/workshop/client/live';
import { own } from '@/lib/workshop/protocol/ids';
import { pointsFor, solvedAt } from '@/lib/workshop/protocol/score';
import type { Answers, Question, State } from '@/lib/workshop/protocol/state';
import { isOpen, isPaused } from '@/lib/workshop/protocol/time';
import { refusalWords } from '../../refusal-words';
import { timeOfDay } from '../time-of-day';
import { lastPending } from '../use-own';

export type Work = Omit<LabQuestion, 'setDraft' | 'submit' | 'hint' | 'reveal'>;

/** What only this browser knows of the question. */
export interface Aside {
  readonly draft: string;
  readonly said: Said | undefined;
}

type Seen = Pick<Room, 'status' | 'pending'>;

const NONE: Answers = { attempts: [], votes: [], hints: [] };

/** @returns nothing for a question that was never opened */
export function workOf(state: State, ref: string, seen: Seen, aside: Aside): Work | undefined {
  const question = own(state.questions, ref);
  if (!question) return undefined;
  const mine = state.participants[0]?.answers[ref] ?? NONE;
  const { said } = aside;
  const closed = closedOf(state, question, mine, said);
  const answer = lastPending(seen.pending, 'answer', (one) => one.ref === ref);
  const held = seen.pending.some((one) => one.command === answer && one.held);
  const given = answer && { at: answer.at, held };
  const hint = lastPending(seen.pending, 'take-hint', (one) => one.ref === ref);
  const why = whyHeld(state, question, seen, given);
  const error = said?.failed ?? (said?.refusal && refusalWords(said.refusal));
  const over = closed || state.endedAt !== undefined;
  const nextHint = over ? undefined : nextHintOf(state, question, mine);
  return {
    saved: {
      draft: answer?.input ?? aside.draft,
      attempts: mine.attempts.map((one) => attemptOf(one, said)),
      hints: [],
      ...(closed && { closed }),
    },
    ...(answer ? { pending: 'answer' as const } : hint && { pending: 'hint' as const }),
    ...(error !== undefined && !answer && !closed && { error }),
    ...(state.mode === 'play' && { worth: worthOf(question, mine, closed) }),
    hints: hintsOf(question, mine),
    ...(nextHint && { nextHint }),
    ...(closed && { verdict: verdictOf(state, closed) }),
    ...(!closed && why),
  };
}

function attemptOf(
  { input, right, echo, at, because, notOver }: Answers['attempts'][number],
  said: Said | undefined,
): Attempt {
  return {
    ...{ input, right, echo, at },
    ...(because !== undefined && { because }),
    ...(notOver && { notOver }),
    ...(said?.see && said.input === input && { see: said.see }),
  };
}

type Closed = NonNullable<QuestionProgress['closed']>;

function closedOf(
  state: State,
  question: Question,
  mine: Answers,
  said: Said | undefined,
): Closed | undefined {
  const solved = solvedAt(question, mine);
  const { revealed } = question;
  if (solved === undefined && !revealed) return undefined;
  const rightOne = [...mine.attempts, ...mine.votes].find(({ right }) => right);
  return {
    how: solved === undefined ? 'revealed' : 'solved',
    at: solved ?? revealed?.at ?? '',
    points: state.mode === 'play' ? pointsFor(question, mine) : 0,
    answer: revealed?.answer ?? rightOne?.echo ?? '',
    explanation: revealed?.explanation ?? said?.explanation ?? '',
    solutions: [...(revealed?.solutions ?? [])],
  };
}

function verdictOf({ mode }: State, { how, points }: Closed): string {
  const gained = mode === 'play' ? `, ${points} ${points === 1 ? 'point' : 'points'}` : '';
  return how === 'solved' ? `Right${gained}` : `Shown to everybody${points > 0 ? gained : ''}`;
}

function worthOf(question: Question, mine: Answers, closed: Closed | undefined): number {
  if (closed || question.mend?.void) return pointsFor(question, mine);
  const costs = mine.hints.map(({ cost }) => cost);
  const state = { solved: true, revealed: false, hintsTaken: costs.length };
  return questionScore(question.facts.points, costs, state).earned;
}

/** Those released to everybody and those paid for, by number. */
const hintsOf = (question: Question, mine: Answers): Work['hints'] =>
  [
    ...question.hints.map(({ n, text }) => ({ n, text, note: 'free for everybody' })),
    ...mine.hints
      .filter(({ n }) => !question.hints.some((one) => one.n === n))
      .map(({ n, text }) => ({ n, text })),
  ].sort((a, b) => a.n - b.n);

/** The first that is not there, as the room gives them one after the other. */
export function nextHintOf(
  { mode }: State,
  { facts, hints }: Question,
  mine: Answers,
): { readonly n: number; readonly cost: number } | undefined {
  const there = new Set([...hints, ...mine.hints].map(({ n }) => n));
  const n = facts.hintCosts.findIndex((_, i) => !there.has(i));
  return n < 0 ? undefined : { n, cost: mode === 'learn' ? 0 : (facts.hintCosts[n] ?? 0) };
}

interface Given {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The server takes it later. */
  readonly held: boolean;
}

function onItsWay({ at, held }: Given, status: Room['status']): string {
  const counts = `It counts as given at ${timeOfDay(at)}.`;
  if (status !== 'live') return `Kept on this device, and sent once the network is back. ${counts}`;
  // More were wrong than a minute takes, so this one waits for the next.
  return held ? `Kept on this device, and sent within a minute. ${counts}` : 'Being sent.';
}

/** Why nothing can be sent, or what is on its way. */
function whyHeld(
  state: State,
  question: Question,
  { status }: Seen,
  given: Given | undefined,
): Pick<Work, 'note' | 'held'> {
  if (given !== undefined) return { note: onItsWay(given, status) };
  if (question.mend?.void)
    return { held: true, note: 'This question does not count any more: whoever tried has its points.' }; // prettier-ignore
  if (state.endedAt !== undefined) return { held: true, note: 'The workshop is over.' };
  if (!isOpen(question))
    return { held: true, note: 'This question is closed. What you wrote stays here.' };
  if (isPaused(state))
    return { held: true, note: 'The room is paused. Write on; you can send it when it goes on.' };
  return {};
}
