import 'server-only';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import { loadEvaluation, publicEvaluation } from '../evaluations';
import { namesIn } from '../mdx/names';
import { parseMdx } from '../mdx/parse';
import { cached } from './cached';

const evaluation = cached(async (id: string) =>
  publicEvaluation(await loadEvaluation(process.cwd(), id)),
);

/** The cases of the evaluator that a lesson shows. */
export async function evaluationsIn(source: string): Promise<PublicEvaluation[]> {
  const ids = [...new Set(namesIn(parseMdx(source), 'Evaluation').map(({ id }) => id))];
  return Promise.all(ids.map((id) => evaluation(id)));
}
