/** The cases of the policy evaluator: content/evaluations/<id>.yaml. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { textOf } from '@/lib/iam/documents';
import { draftOf } from '@/lib/iam/draft/of';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { Draft } from '@/lib/iam/draft/schema';
import { formatFinding } from './finding';
import { type EvaluationFile, evaluationSchema } from './schema/evaluation';
import { parseYaml, type YamlFile } from './yaml';

type Variation = EvaluationFile['variations'][number];

const FOLDER = 'content/evaluations';

export async function evaluationIds(root: string): Promise<string[]> {
  const names = await readdir(path.join(root, FOLDER)).catch(() => []);
  return names
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** A case as it was found, right or not: what `check` looks at. */
export async function readEvaluation(root: string, id: string): Promise<YamlFile<EvaluationFile>> {
  const file = `${FOLDER}/${id}.yaml`;
  return parseYaml(file, await readFile(path.join(root, file), 'utf8'), evaluationSchema);
}

/** @throws where it is broken; the message has every finding, each with its place */
export async function loadEvaluation(root: string, id: string): Promise<EvaluationFile> {
  const { value, findings } = await readEvaluation(root, id);
  if (!value) throw new Error(findings.map(formatFinding).join('\n'));
  return value;
}

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
