/** What an instructor sees of a room. From the staff's state; people who were removed do not count. */
import { solvedAt, tried } from './score';
import type { Answers, Participant, Question, State } from './state';
import { commonest } from './tally-of';
import { isOpen, ms, workingMs } from './time';

const there = (state: State) => state.participants.filter(({ gone }) => !gone);

/** The questions that were opened, in the order of the agenda. */
export function openedInOrder(state: State): Question[] {
  const order = state.agenda.flatMap(({ questions }) => questions.map(({ ref }) => ref));
  return order.flatMap((ref) => state.questions[ref] ?? []);
}

export interface QuestionStats {
  readonly ref: string;
  readonly part: string;
  /** How many people answered, or voted. */
  readonly tried: number;
  readonly solved: number;
  readonly attempts: number;
  readonly hintsTaken: number;
  /** From the opening (or joining after it) to the right answer; pauses do not count. */
  readonly medianSeconds?: number;
  /** By what was understood, most often first; `count` is of answers, `people` of people. */
  readonly wrong: readonly WrongAnswer[];
}

export interface WrongAnswer {
  readonly echo: string;
  readonly count: number;
  readonly people: number;
  readonly because?: string;
}

export const questionStats = (state: State): QuestionStats[] =>
  openedInOrder(state).map((question) => {
    const { ref } = question.facts;
    const all = there(state).flatMap((person) => {
      const answers = person.answers[ref];
      return answers ? [{ person, answers }] : [];
    });
    const seconds = all.flatMap(({ person, answers }) =>
      secondsTo(state, question, person, answers),
    );
    const middle = median(seconds);
    return {
      ref,
      part: question.part,
      tried: all.filter(({ answers }) => tried(answers)).length,
      solved: seconds.length,
      attempts: sum(all.map(({ answers }) => answers.attempts.length + answers.votes.length)),
      hintsTaken: sum(all.map(({ answers }) => answers.hints.length)),
      ...(middle !== undefined && { medianSeconds: middle }),
      wrong: wrongAnswers(all.map(({ answers }) => answers)),
    };
  });

function secondsTo(
  state: State,
  question: Question,
  { joinedAt }: Participant,
  answers: Answers,
): number[] {
  const solved = solvedAt(question, answers);
  const opened = question.open[0]?.from;
  if (solved === undefined || opened === undefined) return [];
  return [workingMs(state, opened > joinedAt ? opened : joinedAt, solved) / 1_000];
}

/** Those right for what was decided are not wrong; votes count by their last round. */
export function wrongAnswers(all: readonly Answers[]): WrongAnswer[] {
  const wrong = all.map(({ attempts, votes }) => [
    ...attempts.filter(({ right, notOver }) => !right && !notOver),
    ...votes.slice(-1).filter(({ right }) => right === false),
  ]);
  const reasons = new Map(
    wrong
      .flat()
      .flatMap((one): [string, string][] =>
        'because' in one && one.because !== undefined ? [[one.echo, one.because]] : [],
      ),
  );
  const people = wrong.map((ones) => new Set(ones.map(({ echo }) => echo)));
  return commonest(wrong.flat().map(({ echo }) => echo)).map(({ echo, count }) => ({
    echo,
    count,
    people: people.filter((echoes) => echoes.has(echo)).length,
    ...(reasons.has(echo) && { because: reasons.get(echo) }),
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

export interface Stuck {
  readonly participant: string;
  readonly name: string;
  /** Since then nothing was solved. */
  readonly since: string;
  /** Of work; pauses do not count. */
  readonly minutes: number;
  /** What is open for them, in the order of the agenda. */
  readonly refs: readonly string[];
}

/**
 * Those who have an open question and solved none for so many minutes, the longest first. Who says
 * that they are done is so with what was open then, and not with what came afterwards.
 */
export function stuck(state: State, now: string, minutes: number): Stuck[] {
  const open = openedInOrder(state).filter((one) => isOpen(one) && !one.mend?.void);
  return there(state)
    .flatMap((person) => {
      const left = open.filter((one) => !isDone(person, one.facts.ref) && !saidDone(person, one));
      const opened = left.map((one) => openedAt(one) ?? now).toSorted();
      if (opened[0] === undefined) return [];
      const solved = Object.values(person.answers).flatMap((one) => one.solvedAt ?? []);
      const since = [person.joinedAt, opened[0], ...solved].reduce((a, b) => (a > b ? a : b));
      const worked = workingMs(state, since, now) / 60_000;
      if (worked < minutes) return [];
      const refs = left.map(({ facts }) => facts.ref);
      return [{ participant: person.id, name: person.name, since, minutes: worked, refs }];
    })
    .sort((a, b) => b.minutes - a.minutes || ms(a.since) - ms(b.since));
}

const openedAt = ({ open }: Question) => open.at(-1)?.from;

const saidDone = ({ flag }: Participant, question: Question) =>
  flag.state === 'done' && (openedAt(question) ?? '') <= flag.since;

/** Of a live question nothing more is wanted than a vote. */
const isDone = ({ answers }: Participant, ref: string) =>
  answers[ref]?.solvedAt !== undefined || (answers[ref]?.votes.length ?? 0) > 0;

/** `hinted`: a hint was paid for, and nothing tried so far. */
export type CellState = 'untouched' | 'hinted' | 'tried' | 'voted' | 'solved' | 'void';

export interface Grid {
  readonly refs: readonly string[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly participant: Participant;
  readonly cells: readonly { readonly state: CellState; readonly attempts: number }[];
}

/** A person's row stays the same as long as nothing of it changes: most events touch one of five hundred. */
const ROWS = new WeakMap<Participant, { of: State['questions']; part?: string; row: Row }>();

/**
 * Who stands where: people in the order in which they joined, questions in that of the agenda.
 * @param part of the agenda: its questions alone
 */
export function grid(state: State, part?: string): Grid {
  const { questions: of } = state;
  const questions = openedInOrder(state).filter((one) => part === undefined || one.part === part);
  const rowOf = (participant: Participant): Row => {
    const known = ROWS.get(participant);
    if (known?.of === of && known.part === part) return known.row;
    const cells = questions.map((question) => {
      const answers = participant.answers[question.facts.ref];
      return { state: cell(question, answers), attempts: answers?.attempts.length ?? 0 };
    });
    const row = { participant, cells };
    ROWS.set(participant, { of, row, ...(part !== undefined && { part }) });
    return row;
  };
  return { refs: questions.map(({ facts }) => facts.ref), rows: there(state).map(rowOf) };
}

export function cell(question: Question, answers: Answers | undefined): CellState {
  if (question.mend?.void) return 'void';
  if (!answers) return 'untouched';
  if (solvedAt(question, answers) !== undefined) return 'solved';
  if (answers.votes.length > 0) return 'voted';
  return answers.attempts.length > 0 ? 'tried' : 'hinted';
}
