import 'server-only';
import { bound, type KindId } from '@/lib/grading/registry';
import type { AnswerReply, HintReply, RevealReply } from '@/lib/grading/responses';
import type { Judged } from '@/lib/simulate/incident';
import { judgeOf, type Asker } from '../judge/judge';
import { isMeasured, keyed } from '../answer-key';
import { BadDecisions } from '../decisions';
import type { PublicLab } from '../lab-types';
import { gradeOne } from '../grade-one';
import { gradableOf, inPlace, loadLab } from '../labs';
import type { ServerQuestion } from '../labs';
import { labIds } from '../read-lab';
import { cached } from './cached';

const lab = cached((id: string) => loadLab(process.cwd(), id));
const ids = cached((root: string) => labIds(root));

/** Unknown ids are nothing, and never a path. */
async function find(labId: string, questionId: string): Promise<ServerQuestion | undefined> {
  if (!(await ids(process.cwd())).includes(labId)) return undefined;
  return (await lab(labId)).questions.get(questionId);
}

/** A lab as pages may have it; nothing where there is none of that id. */
export async function publicLab(labId: string): Promise<PublicLab | undefined> {
  if (!(await ids(process.cwd())).includes(labId)) return undefined;
  return (await lab(labId)).public;
}

/** In the order of their places, which is the order of the lists and of what comes next. */
export async function publicLabs(): Promise<PublicLab[]> {
  const all = await ids(process.cwd());
  return inPlace(await Promise.all(all.map(async (id) => (await lab(id)).public)));
}

/** The verdict on what was done, where anything was; or why there is none, where it was done before the lab changed. */
async function judge(
  labId: string,
  decisions: readonly unknown[],
  asker: Asker | undefined,
): Promise<Judged | { readonly note: string } | undefined> {
  if (decisions.length === 0) return undefined;
  try {
    return await judgeOf(labId, decisions, asker);
  } catch (error) {
    if (!(error instanceof BadDecisions)) throw error;
    return { note: `${error.message} Start over under Plan.` };
  }
}

/** Nothing where there is no such question. */
export async function labQuestionKind(
  labId: string,
  questionId: string,
): Promise<KindId | undefined> {
  const found = await find(labId, questionId);
  return found && gradableOf(found).asked.kind;
}

/**
 * Grades one answer; the explanation and the queries come along only where it is right.
 * @param decisions what was done, for a question about the time after the fix
 * @param asker who did
 */
export async function answerLabQuestion(
  labId: string,
  questionId: string,
  input: string,
  decisions: readonly unknown[] = [],
  asker?: Asker,
): Promise<AnswerReply | undefined> {
  const found = await find(labId, questionId);
  if (!found) return undefined;
  const { answer, solutions } = found;
  const gradable = gradableOf(found);
  const judged = isMeasured(answer.key) ? await judge(labId, decisions, asker) : undefined;
  if (judged && 'note' in judged) {
    const { note: reason } = judged;
    return { verdict: { verdict: 'not-of-kind', echo: '', reason, points: 0, possible: gradable.points } }; // prettier-ignore
  }
  const verdict = gradeOne(gradable, input, judged);
  if (verdict.verdict !== 'right') return { verdict };
  return { verdict, explanation: answer.explanation, solutions };
}

/** Hint `n`, from 0; nothing where there is none. */
export async function labHint(
  labId: string,
  questionId: string,
  n: number,
): Promise<HintReply | undefined> {
  const hint = (await find(labId, questionId))?.answer.hints[n];
  return hint && { n, text: hint.text, cost: hint.cost };
}

/**
 * Gives a question up: its answer, explanation and queries.
 * @param decisions what was done, for a question about the time after the fix; nothing without them
 * @param asker who did
 */
export async function revealLabQuestion(
  labId: string,
  questionId: string,
  decisions: readonly unknown[] = [],
  asker?: Asker,
): Promise<RevealReply | undefined> {
  const found = await find(labId, questionId);
  if (!found) return undefined;
  const { question, answer, solutions } = found;
  const measured = isMeasured(answer.key);
  const judged = measured ? await judge(labId, decisions, asker) : undefined;
  if (measured && (!judged || 'note' in judged)) return undefined;
  const { key } = keyed(answer, judged as Judged | undefined);
  return { answer: bound(question).shown(key), explanation: answer.explanation, solutions };
}
