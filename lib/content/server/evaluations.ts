import 'server-only';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import { evaluationFiles, publicEvaluation } from '../evaluations';
import { namesIn } from '../mdx/names';
import { parseMdx } from '../mdx/parse';
import { cached } from './cached';

const evaluation = cached(async (id: string) =>
  publicEvaluation(await evaluationFiles.load(process.cwd(), id)),
);

/** The cases of the evaluator that a lesson shows. */
export async function evaluationsIn(source: string): Promise<PublicEvaluation[]> {
  const ids = [...new Set(namesIn(parseMdx(source), 'Evaluation').map(({ id }) => id))];
  return Promise.all(ids.map((id) => evaluation(id)));
}

/** What the free evaluator opens with, then the others by their titles. */
const FIRST = 'read-and-write';

/** All cases of the evaluator, for its own page. */
export async function allEvaluations(): Promise<PublicEvaluation[]> {
  const ids = await evaluationFiles.ids(process.cwd());
  const all = await Promise.all(ids.map((id) => evaluation(id)));
  return all.sort(
    (a, b) =>
      Number(b.id === FIRST) - Number(a.id === FIRST) || a.title.localeCompare(b.title, 'en'),
  );
}
