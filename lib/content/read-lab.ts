import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGE_BY_EXTENSION } from '@/lib/query/languages';
import type { Language } from '@/lib/query/types';
import { withRecorded } from './recorded';
import { answersSchema } from './schema/answers';
import type { AnswerFile } from './schema/answers';
import { labSchema } from './schema/lab';
import type { LabFile } from './schema/lab';
import { outcomesSchema } from './schema/outcomes';
import type { OutcomesFile } from './schema/outcomes';
import { plansSchema } from './schema/plans';
import type { PlansFile } from './schema/plans';
import { questionsSchema } from './schema/questions';
import type { QuestionFile } from './schema/questions';
import { parseYaml } from './yaml';
import type { YamlFile } from './yaml';

/** A query of `solutions/`: `<question>.sh`, `<question>.sql`, `<question>.wrong-<slug>.sh` … */
export interface Solution {
  readonly file: string;
  readonly question: string;
  readonly language: Language;
  /** The slug of a tempting wrong query; absent for a reference query. */
  readonly wrong?: string;
  readonly query: string;
}

/** A lab's folder as it was found, right or not: what `check` looks at. */
export interface LabSource {
  readonly id: string;
  /** Relative to the root: `scenarios/care4wares`. */
  readonly folder: string;
  readonly lab: YamlFile<LabFile>;
  readonly questions: YamlFile<{ questions: QuestionFile[] }>;
  readonly answers: YamlFile<{ answers: Record<string, AnswerFile> }>;
  /** Absent where there is no `plans.yaml`: the account does not go on after the fix. */
  readonly plans?: YamlFile<PlansFile>;
  /** Absent where there is no `outcomes.yaml`. */
  readonly outcomes?: YamlFile<OutcomesFile>;
  /** Absent where there is no `brief.mdx`. */
  readonly brief?: string;
  readonly solutions: readonly Solution[];
  /** Files of `solutions/` whose names say nothing. */
  readonly strays: readonly string[];
}

const LAB_ID = /^[a-z0-9-]+$/;
const SOLUTION = /^([a-z0-9-]+?)(?:\.wrong-([a-z0-9-]+))?\.(\w+)$/;

/** The ids of all labs: the folders of `scenarios/` that hold a `lab.yaml`. */
export async function labIds(root: string): Promise<string[]> {
  const folders = await readdir(path.join(root, 'scenarios'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory() && LAB_ID.test(entry.name));
  const held = await Promise.all(
    names.map(async ({ name }) =>
      (await readText(path.join(root, 'scenarios', name, 'lab.yaml'))) === undefined ? [] : [name],
    ),
  );
  return held.flat().sort();
}

/** Reads a lab's folder. A missing file is an empty one, which its schema then complains of. */
export async function readLab(root: string, id: string): Promise<LabSource> {
  const folder = `scenarios/${id}`;
  const text = async (name: string) => (await readText(path.join(root, folder, name))) ?? '';
  const [lab, questions, answers, brief, plans, outcomes] = await Promise.all([
    text('lab.yaml'),
    text('questions.yaml'),
    text('answers.yaml'),
    ...['brief.mdx', 'plans.yaml', 'outcomes.yaml'].map((name) =>
      readText(path.join(root, folder, name)),
    ),
  ]);
  const asked = parseYaml(`${folder}/questions.yaml`, questions, questionsSchema);
  const known = parseYaml(`${folder}/answers.yaml`, answers, answersSchema);
  return {
    id,
    folder,
    lab: parseYaml(`${folder}/lab.yaml`, lab, labSchema),
    questions: asked,
    answers: await filled(id, asked, known),
    ...(plans !== undefined && { plans: parseYaml(`${folder}/plans.yaml`, plans, plansSchema) }),
    ...(outcomes !== undefined && {
      outcomes: parseYaml(`${folder}/outcomes.yaml`, outcomes, outcomesSchema),
    }),
    brief,
    ...(await readSolutions(root, `${folder}/solutions`)),
  };
}

/** Keys about events have those of the lab's story. */
async function filled(
  id: string,
  { value: asked }: LabSource['questions'],
  answers: LabSource['answers'],
): Promise<LabSource['answers']> {
  if (!asked || !answers.value) return answers;
  const value = await withRecorded(id, asked.questions, answers.value.answers);
  return { ...answers, value: { answers: value } };
}

async function readSolutions(root: string, folder: string) {
  const names = await readdir(path.join(root, folder)).catch(ignoreMissing<string[]>([]));
  const solutions: Solution[] = [];
  const strays: string[] = [];
  for (const name of names.sort()) {
    const [, question, wrong, extension] = SOLUTION.exec(name) ?? [];
    const file = `${folder}/${name}`;
    const language = LANGUAGE_BY_EXTENSION[extension ?? ''];
    if (!question || !language) {
      strays.push(file);
      continue;
    }
    const query = (await readFile(path.join(root, file), 'utf8')).trim();
    solutions.push({ file, question, language, ...(wrong && { wrong }), query });
  }
  return { solutions, strays };
}

/** A file's text, or nothing where there is no such file. */
function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(ignoreMissing<string | undefined>(undefined));
}

function ignoreMissing<Value>(instead: Value) {
  return (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
