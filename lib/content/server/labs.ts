import 'server-only';
import { grade } from '@/lib/grading/grade';
import { bound } from '@/lib/grading/registry';
import type { AnswerReply, HintReply, RevealReply } from '@/lib/grading/responses';
import type { Judged } from '@/lib/simulate/incident';
import { judgeOf, type Asker } from '../judge/judge';
import { isMeasured, keyed } from '../answer-key';
import { BadDecisions } from '../decisions';
import type { PublicLab } from '../lab-types';
import { inPlace, loadLab } from '../labs';
import type { ServerQuestion } from '../labs';
import { labIds } from '../read-lab';
import { cached } from './cached';

const lab = cached((id: string) => loadLab(process.cwd(), id));

/** Unknown ids are nothing, and never a path. */
async function find(labId: string, questionId: string): Promise<ServerQuestion | undefined> {
  if (!(await labIds(process.cwd())).includes(labId)) return undefined;
  return (await lab(labId)).questions.get(questionId);
}

/** A lab as pages may have it; nothing where there is none of that id. */
export async function publicLab(labId: string): Promise<PublicLab | undefined> {
  if (!(await labIds(process.cwd())).includes(labId)) return undefined;
  return (await lab(labId)).public;
}

/** In the order of their places, which is the order of the lists and of what comes next. */
export async function publicLabs(): Promise<PublicLab[]> {
  const ids = await labIds(process.cwd());
  return inPlace(await Promise.all(ids.map(async (id) => (await lab(id)).public)));
}

const NOTHING_DONE = 'It asks about the time after the fix. Carry out a plan first.';

/** The verdict on what was done; or why there is none, where it was done before the lab changed. */
async function judge(
  labId: string,
  decisions: readonly unknown[],
  asker: Asker | undefined,
): Promise<Judged | { readonly note: string }> {
  try {
    return await judgeOf(labId, decisions, asker);
  } catch (error) {
    if (!(error instanceof BadDecisions)) throw error;
    return { note: `${error.message} Start over under Plan.` };
  }
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
  const { question, answer, solutions } = found;
  const { explanation } = answer;
  if (!isMeasured(answer.key)) {
    const verdict = grade(question, answer, input);
    return verdict.verdict === 'right' ? { verdict, explanation, solutions } : { verdict };
  }
  if (decisions.length === 0) return { verdict: { verdict: 'not-of-kind', note: NOTHING_DONE } };
  const judged = await judge(labId, decisions, asker);
  if ('note' in judged) return { verdict: { verdict: 'not-of-kind', note: judged.note } };
  const verdict = grade(question, keyed(answer, judged), input);
  if (verdict.verdict !== 'right') return { verdict };
  if (judged.verdict === 'solved') return { verdict, explanation, solutions };
  return { verdict: { verdict: 'not-over', echo: verdict.echo, because: judged.because } };
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
  if (measured && decisions.length === 0) return undefined;
  const judged = measured ? await judge(labId, decisions, asker) : undefined;
  if (judged && 'note' in judged) return undefined;
  const { key } = keyed(answer, judged);
  return { answer: bound(question).shown(key), explanation: answer.explanation, solutions };
}
