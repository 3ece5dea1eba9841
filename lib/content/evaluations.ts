/** The cases of the policy evaluator: content/evaluations/<id>.yaml. */
import { textOf } from '@/lib/iam/documents';
import { draftOf } from '@/lib/iam/draft/of';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { Draft } from '@/lib/iam/draft/schema';
import { type EvaluationFile, evaluationSchema } from './schema/evaluation';
import { yamlFolder } from './yaml-folder';

type Variation = EvaluationFile['variations'][number];

export const evaluationFiles = yamlFolder('content/evaluations', evaluationSchema);

/** The case as it opens. */
export const opening = ({ request, policies }: EvaluationFile): Draft => draftOf(request, policies);

/** The case with what a variation changes. */
export function varied(file: EvaluationFile, variation: Variation): Draft {
  const { request, documents, without } = variation;
  const { policies } = opening(file);
  return {
    request: draftOf({ ...file.request, ...request }, { identity: [] }).request,
    policies: policies
      .filter(({ name }) => !without.includes(name))
      .map((one) => {
        const other = documents[one.name];
        return other === undefined ? one : { ...one, text: textOf(other) };
      }),
  };
}

/** What pages get: without what is expected. */
export function publicEvaluation(file: EvaluationFile): PublicEvaluation {
  const { id, title, intro, source, variations } = file;
  const others = variations.map((one) => ({ id: one.id, say: one.say, draft: varied(file, one) }));
  return { id, title, intro, source, start: opening(file), variations: others };
}
