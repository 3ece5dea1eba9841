import { byPlace } from '../finding';
import type { Finding } from '../finding';
import { labIds, readLab } from '../read-lab';
import { files } from './files';
import { hints } from './hints';
import { keys } from './keys';
import { checkLessons } from './lessons';
import { pairs } from './pairs';
import { prose } from './prose';
import { checkQuizzes } from './quiz';
import { see } from './see';
import { solutions } from './solutions';
import { spoilers } from './spoilers';
import type { ContentCheck, LabCheck, OpenBench } from './types';

/** Everything that has to hold of a lab. A new check is a file here and a line there. */
const LAB_CHECKS: readonly LabCheck[] = [
  pairs,
  prose,
  hints,
  keys,
  spoilers,
  files,
  solutions,
  see,
];

const CONTENT_CHECKS: readonly ContentCheck[] = [checkQuizzes, checkLessons];

export interface CheckOptions {
  /** The repository, or a copy of its content. */
  readonly root: string;
  /** The labs to check, and nothing else; everything where absent. */
  readonly labs?: readonly string[];
  /** Opens a lab's evidence for queries. */
  readonly open: OpenBench;
}

/** Validates content and proves answers; every finding at once, by place. */
export async function checkContent({ root, labs, open }: CheckOptions): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const id of labs ?? (await labIds(root))) found.push(...(await checkLab(root, id, open)));
  if (!labs) for (const check of CONTENT_CHECKS) found.push(...(await check(root, open)));
  return found.sort(byPlace);
}

async function checkLab(root: string, id: string, open: OpenBench): Promise<Finding[]> {
  const source = await readLab(root, id);
  const { lab, questions, answers } = source;
  const found = [lab, questions, answers].flatMap((file) => file.findings);
  // The rest of the checks need values to look at.
  if (!lab.value || !questions.value || !answers.value) return found;
  const checked = {
    source,
    lab: lab.value,
    questions: questions.value.questions,
    answers: answers.value.answers,
  };
  const bench = await open(id);
  try {
    for (const check of LAB_CHECKS) found.push(...(await check(checked, bench)));
  } finally {
    bench.close();
  }
  return found;
}
