import type { PublicQuestion, ReferenceQuery } from '@/lib/grading/responses';
import type { AnswerFile } from './schema/answers';
import { formatFinding } from './finding';
import type { Gradable } from './grade-one';
import type { PublicLab } from './lab-types';
import { labIds, readLab } from './read-lab';

/** A question with all that the server knows of it. */
export interface ServerQuestion {
  readonly question: PublicQuestion;
  readonly answer: AnswerFile;
  /** Reference queries, shell first. */
  readonly solutions: readonly ReferenceQuery[];
}

export const gradableOf = ({ question, answer }: ServerQuestion): Gradable => ({
  of: 'labs',
  asked: question,
  answer,
  points: question.points,
});

/** A lab with its answers. Never sent anywhere: `public` is what pages get. */
export interface ServerLab {
  readonly public: PublicLab;
  readonly questions: ReadonlyMap<string, ServerQuestion>;
}

/**
 * Loads a lab from the repository at `root`.
 * @throws where the content is broken; the message has every finding, each with its place
 */
export async function loadLab(root: string, id: string): Promise<ServerLab> {
  const source = await readLab(root, id);
  const { lab, questions, answers, brief } = source;
  if (!lab.value || !questions.value || !answers.value || brief === undefined) {
    const findings = [lab, questions, answers].flatMap((file) => file.findings);
    throw new Error(
      `lab ${id} cannot be loaded; run the check\n${findings.map(formatFinding).join('\n')}`,
    );
  }
  const { languages } = lab.value;
  const served = new Map<string, ServerQuestion>();
  for (const question of questions.value.questions) {
    const answer = answers.value.answers[question.id];
    if (!answer) throw new Error(`${answers.file}: no answer to the question ${question.id}`);
    const solutions = source.solutions
      .filter((solution) => solution.question === question.id && solution.wrong === undefined)
      .map(({ language, query }) => ({ language, query }))
      .sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
    const hintCosts = answer.hints.map((hint) => hint.cost);
    served.set(question.id, { question: { ...question, hintCosts }, answer, solutions });
  }
  const asked = [...served.values()].map((entry) => entry.question);
  const points = asked.reduce((sum, question) => sum + question.points, 0);
  return { public: { ...lab.value, questions: asked, points, brief }, questions: served };
}

/** The public side of every lab, in the order of their places. */
export async function listLabs(root: string): Promise<PublicLab[]> {
  const ids = await labIds(root);
  return inPlace(await Promise.all(ids.map(async (id) => (await loadLab(root, id)).public)));
}

/** Of the same place as they came: the sort is stable. */
export function inPlace(labs: readonly PublicLab[]): PublicLab[] {
  const place = ({ order = Infinity }: PublicLab) => order;
  return labs.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
