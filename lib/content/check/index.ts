import { byPlace } from '../finding';
import type { Finding } from '../finding';
import { codeOf, type LabCode } from '../judging';
import { labIds, readLab } from '../read-lab';
import { about } from './about';
import { checkAlarmBenches } from './alarm-benches';
import { checkCourse } from './course';
import { checkCoverage } from './coverage';
import { files } from './files';
import { checkGlossary } from './glossary';
import { hints } from './hints';
import { keys } from './keys';
import { checkEvaluations } from './evaluations';
import { checkLessons } from './lessons';
import { checkLinks } from './links';
import { openLiving } from './living';
import { outcomes } from './outcomes';
import { pairs } from './pairs';
import { plans } from './plans';
import { checkPlansToBuild } from './plans-to-build';
import { prose } from './prose';
import { checkQuizzes } from './quiz';
import { checkQuizProofs } from './quiz-proofs';
import { see } from './see';
import { solutions } from './solutions';
import { checkSorters } from './sorters';
import { readContent } from './source';
import { spoilers } from './spoilers';
import type { CheckedLab, ContentCheck, LabCheck, OpenBench } from './types';

/** Everything that has to hold of a lab. A new check is a file here and a line there. */
const LAB_CHECKS: readonly LabCheck[] = [
  pairs,
  prose,
  hints,
  keys,
  spoilers,
  files,
  plans,
  outcomes,
  about,
  solutions,
  see,
];

/** Everything that has to hold of the course. */
const CONTENT_CHECKS: readonly ContentCheck[] = [
  checkCourse,
  checkQuizzes,
  checkQuizProofs,
  checkSorters,
  checkPlansToBuild,
  checkAlarmBenches,
  checkGlossary,
  checkEvaluations,
  checkLinks,
  checkCoverage,
  checkLessons,
];

export interface CheckOptions {
  /** The repository, or a copy of its content. */
  readonly root: string;
  /** The labs to check, and nothing else; everything where absent. None: the course alone. */
  readonly labs?: readonly string[];
  /** Of the course, what stands in files whose path begins so: `content/lessons/iam`. */
  readonly under?: string;
  /** Opens a lab's evidence for queries. */
  readonly open: OpenBench;
  /** For tests: another incident than the lab's own. */
  readonly code?: (lab: string) => Promise<LabCode>;
}

/** Validates content and proves answers; every finding at once, by place. */
export async function checkContent(options: CheckOptions): Promise<Finding[]> {
  const { root, labs, open, under = '' } = options;
  const found: Finding[] = [];
  for (const id of labs ?? (await labIds(root))) found.push(...(await checkLab(id, options)));
  if (!labs || labs.length === 0) {
    const content = await readContent(root);
    for (const check of CONTENT_CHECKS) found.push(...(await check(content, open, under)));
  }
  return found.filter(({ file }) => file.startsWith(under)).sort(byPlace);
}

async function checkLab(
  id: string,
  { root, open, code: load = codeOf }: CheckOptions,
): Promise<Finding[]> {
  const source = await readLab(root, id);
  const { lab, questions, answers, plans, outcomes } = source;
  const found = [lab, questions, answers, plans, outcomes].flatMap((file) => file?.findings ?? []);
  // The rest of the checks need values to look at.
  if (!lab.value || !questions.value || !answers.value) return found;
  const code = await load(id);
  const bench = await open(id);
  const living = await openLiving(source, code, open);
  const checked: CheckedLab = {
    source,
    lab: lab.value,
    questions: questions.value.questions,
    answers: answers.value.answers,
    code,
    ...(living && { living }),
  };
  try {
    for (const check of LAB_CHECKS) found.push(...(await check(checked, bench)));
  } finally {
    bench.close();
    living?.solved?.bench.close();
  }
  return found;
}
