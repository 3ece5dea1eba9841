import 'server-only';
import { grade } from '@/lib/grading/grade';
import { keyAsInput } from '@/lib/grading/registry';
import type { AnswerReply, HintReply, RevealReply } from '@/lib/grading/responses';
import type { PublicLab } from '../lab-types';
import { loadLab } from '../labs';
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

export async function publicLabs(): Promise<PublicLab[]> {
  const ids = await labIds(process.cwd());
  return Promise.all(ids.map(async (id) => (await lab(id)).public));
}

/** Grades one answer; the explanation and the queries come along only where it is right. */
export async function answerLabQuestion(
  labId: string,
  questionId: string,
  input: string,
): Promise<AnswerReply | undefined> {
  const found = await find(labId, questionId);
  if (!found) return undefined;
  const verdict = grade(found.question, found.answer, input);
  if (verdict.verdict !== 'right') return { verdict };
  return { verdict, explanation: found.answer.explanation, solutions: found.solutions };
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

/** Gives a question up: its answer, explanation and queries. */
export async function revealLabQuestion(
  labId: string,
  questionId: string,
): Promise<RevealReply | undefined> {
  const found = await find(labId, questionId);
  if (!found) return undefined;
  const { answer, solutions } = found;
  return { answer: keyAsInput(answer.key), explanation: answer.explanation, solutions };
}
