import 'server-only';
import type { Outcome } from '@/lib/grading/outcome';
import type { Pair } from '@/lib/sheet/pairs';
import type { SheetQuestion } from '@/lib/sheet/report/types';
import type { GradeReply, QuestionSet, TemplateReply } from '@/lib/sheet/wire';
import { isMeasured } from '../answer-key';
import type { BankQuestion } from '../bank/types';
import { setOf, setsOf } from '../sheet-questions';
import { bank } from './bank';
import { weightOf } from './weight';

/** So long a sheet may keep the server from others at a stretch, in milliseconds. */
const STRETCH = 20;

/** Every quiz and lab with the ids of its questions. */
export const questionSets = async (): Promise<QuestionSet[]> => setsOf((await bank()).questions);

/** What a template says of a quiz or a lab: all that a sheet can answer. Nothing where there is none of that id. */
export async function templateOf(set: string): Promise<TemplateReply | undefined> {
  const questions = (await bank()).questions.filter((one) => setOf(one) === set);
  if (questions.length === 0) return undefined;
  const gradable = questions.filter(({ answer }) => !isMeasured(answer.key));
  return {
    questions: gradable.map(({ question: id, prompt, asked }) => ({
      id,
      prompt,
      asked: publicly(asked),
    })),
  };
}

/** The kind and its settings: what the page of the question has too. */
const publicly = ({ kind, config }: BankQuestion['asked']) =>
  ({ kind, config }) as BankQuestion['asked'];

/** Which questions are meant, each once; nothing for a ref that is none. */
export async function questionsOf(
  refs: readonly string[],
): Promise<ReadonlyMap<string, BankQuestion>> {
  const named = new Set(refs);
  const { questions } = await bank();
  return new Map(questions.filter(({ id }) => named.has(id)).map((one) => [one.id, one]));
}

/** What grading them takes, in answers of a simple kind. */
export const costOf = (
  pairs: readonly Pair[],
  questions: ReadonlyMap<string, BankQuestion>,
): number => pairs.reduce((sum, { ref }) => sum + weightOf(questions.get(ref)?.kind), 0);

/** Grades pair by pair, and lets others have their turn. Nothing is stored. */
export async function gradePairs(
  pairs: readonly Pair[],
  questions: ReadonlyMap<string, BankQuestion>,
  turn: () => Promise<void> = () => new Promise((resolve) => setImmediate(resolve)),
): Promise<GradeReply> {
  const { gradeOne } = await bank();
  const outcomes: Outcome[] = [];
  let since = performance.now();
  for (const { ref, answer } of pairs) {
    const question = questions.get(ref);
    outcomes.push(question ? gradeOne(question, answer) : unknown(ref));
    if (performance.now() - since < STRETCH) continue;
    await turn();
    since = performance.now();
  }
  return { outcomes, questions: [...questions.values()].map(told) };
}

const told = ({ id, prompt, points }: BankQuestion): SheetQuestion => ({ ref: id, prompt, points });

/** The page was made by another build than the one that serves it now. */
const unknown = (ref: string): Outcome => ({
  verdict: 'waits',
  echo: '',
  reason: `There is no question ${ref} here. Reload the page.`,
  points: 0,
  possible: 0,
});
