import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Asked } from '@/lib/grading/registry';
import type { PublicQuiz } from '@/lib/grading/responses';
import { formatFinding } from './finding';

import { quizSchema } from './schema/quiz';
import type { QuizFile } from './schema/quiz';
import { parseYaml } from './yaml';
import type { YamlFile } from './yaml';

const FOLDER = 'content/quizzes';

/** The ids of all knowledge checks: `content/quizzes/<id>.yaml`. */
export async function quizIds(root: string): Promise<string[]> {
  const names = await readdir(path.join(root, FOLDER)).catch(() => []);
  return names
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** A knowledge check as it was found, right or not: what `check` looks at. */
export async function readQuiz(root: string, id: string): Promise<YamlFile<QuizFile>> {
  const file = `${FOLDER}/${id}.yaml`;
  return parseYaml(file, await readFile(path.join(root, file), 'utf8'), quizSchema);
}

/**
 * Loads a knowledge check with its answers.
 * @throws where it is broken; the message has every finding, each with its place
 */
export async function loadQuiz(root: string, id: string): Promise<QuizFile> {
  const { value, findings } = await readQuiz(root, id);
  if (!value) throw new Error(findings.map(formatFinding).join('\n'));
  return value;
}

/** What pages get: the same without what is right and why. */
export function publicQuiz(quiz: QuizFile): PublicQuiz {
  const { id, title, summary, questions } = quiz;
  return {
    id,
    title,
    summary,
    questions: questions.map((question) => ({
      id: question.id,
      prompt: question.prompt,
      ...(question.code && { code: question.code }),
      multiple: question.multiple,
      options: question.options.map((option) => ({ id: option.id, text: option.text })),
    })),
  };
}

/** A quiz question as the grading knows it: one of kind `choice`. */
export function askedOf(question: QuizFile['questions'][number]): Asked {
  const options = question.options.map(({ id, text }) => ({ id, text }));
  return { kind: 'choice', config: { options, multiple: question.multiple } };
}
