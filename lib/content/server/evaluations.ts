import 'server-only';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import { evaluationFiles, publicEvaluation } from '../evaluations';
import { cached } from './cached';

/** A case of the evaluator. */
export const evaluation = cached(async (id: string) =>
  publicEvaluation(await evaluationFiles.load(process.cwd(), id)),
);

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
