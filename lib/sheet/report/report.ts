/** From a sheet and the outcomes of its answers to what is told of learners and of questions. Pure. */
import type { Outcome } from '@/lib/grading/outcome';
import type { BadRow, Sheet, SheetAnswer } from '../read/sheet';
import { difficulty, itemRest, kelleyWeights, upperLower } from '../statistics/discrimination';
import { deviation, mean, median } from '../statistics/moments';
import { alpha } from '../statistics/reliability';
import { learnerReports } from './learners';
import type { GradedAnswer, QuestionReport, Report, SheetQuestion, Totals } from './types';
import { wrongGroups } from './wrong';

/**
 * @param outcomes of the sheet's answers, in their order
 * @param questions that count (countedQuestions): what else the sheet asks is in no total; where there are more than it
 *   asks (a lab of which it has a part) they count as possible points, and in no statistics
 */
export function reportOf(
  sheet: Sheet,
  outcomes: readonly Outcome[],
  questions: readonly SheetQuestion[],
): Report {
  const { answers, waiting } = split(sheet, outcomes);
  const known = new Map(questions.map((question) => [question.ref, question]));
  const waits = new Set(waiting.map(({ column }) => column));
  const asked = sheet.asked.flatMap((ref) => (waits.has(ref) ? [] : (known.get(ref) ?? [])));
  const place = new Map(sheet.learners.map((learner, at) => [learner, at]));
  const byRef = grouped(answers);
  const items = asked.map(({ ref }) => rightOf(byRef.get(ref) ?? [], place));
  const rights = sheet.learners.map((_, at) => sum(items, (item) => item[at] ?? 0));
  const weights = kelleyWeights(rights);
  const possible = sum(questions, ({ points }) => points);
  const learners = learnerReports(sheet.learners, answers, asked, items, possible);
  return {
    answers,
    learners,
    questions: asked.map(
      (question, at) =>
      questionReport(question, items[at] ?? new Uint8Array(), { rights, weights }, byRef.get(question.ref) ?? []), // prettier-ignore
    ),
    totals: {
      ...totalsOf(
        asked,
        items,
        learners.map(({ points }) => points),
      ),
      questions: questions.length,
      answers: answers.length,
      possible,
    },
    bad: [...sheet.bad, ...waiting].sort((a, b) => a.line - b.line),
    remarks: sheet.remarks,
  };
}

/** What is right after a fix depends on what was decided, which no sheet says: once for all answers to a question. */
function split(sheet: Sheet, outcomes: readonly Outcome[]) {
  const answers: GradedAnswer[] = [];
  const waiting = new Map<string, BadRow>();
  const counted = countingOnce();
  for (const [at, answer] of sheet.answers.entries()) {
    const outcome = outcomes[at];
    if (!outcome || outcome.verdict === 'waits') {
      const reason = outcome?.reason ?? 'It was not graded.';
      const key = `${answer.ref}\0${reason}`;
      const { line = answer.line, answers: before = 0 } = waiting.get(key) ?? {};
      waiting.set(key, { line, column: answer.ref, reason, asIs: true, answers: before + 1 });
    } else answers.push({ ...answer, outcome, ...counted(answer, outcome) });
  }
  return { answers, waiting: [...waiting.values()] };
}

/** Of several answers of a learner to one question the points count once: the sum over all is the learner's. */
function countingOnce() {
  const [answered, solved] = [new Set<string>(), new Set<string>()];
  return ({ learner, ref }: SheetAnswer, { verdict, possible }: Outcome) => {
    const key = `${ref}\0${learner}`;
    const isRight = verdict === 'right' && !solved.has(key);
    const isFirst = !answered.has(key);
    if (isRight) solved.add(key);
    answered.add(key);
    return { points: isRight ? possible : 0, possible: isFirst ? possible : 0 };
  };
}

function grouped(answers: readonly GradedAnswer[]): ReadonlyMap<string, GradedAnswer[]> {
  const groups = new Map<string, GradedAnswer[]>();
  for (const answer of answers) {
    const group = groups.get(answer.ref);
    if (group) group.push(answer);
    else groups.set(answer.ref, [answer]);
  }
  return groups;
}

/** By learner: 1 where one of the answers is right. */
function rightOf(answers: readonly GradedAnswer[], place: ReadonlyMap<string, number>) {
  const item = new Uint8Array(place.size);
  for (const { learner, outcome } of answers)
    if (outcome.verdict === 'right') item[place.get(learner) ?? 0] = 1;
  return item;
}

function questionReport(
  question: SheetQuestion,
  item: Uint8Array,
  { rights, weights }: { rights: readonly number[]; weights: Float64Array | undefined },
  answers: readonly GradedAnswer[],
): QuestionReport {
  return {
    ...question,
    n: rights.length,
    answered: new Set(answers.map(({ learner }) => learner)).size,
    right: sum([...item], (one) => one),
    difficulty: difficulty(item),
    upperLower: upperLower(item, weights),
    itemRest: itemRest(item, rights),
    wrong: wrongGroups(answers),
  };
}

function totalsOf(
  asked: readonly SheetQuestion[],
  items: readonly Uint8Array[],
  points: readonly number[],
): Omit<Totals, 'questions' | 'answers' | 'possible'> {
  const weighed = new Set(asked.map((question) => question.points)).size > 1;
  const worth = items.map((item, at) => Float64Array.from(item, (one) => one * (asked[at]?.points ?? 0))); // prettier-ignore
  return {
    learners: points.length,
    mean: mean(points),
    median: median(points),
    deviation: points.length > 1 ? deviation(points) : undefined,
    kr20: alpha(items),
    ...(weighed && { alpha: alpha(worth) }),
  };
}

const sum = <One>(all: readonly One[], of: (one: One) => number) =>
  all.reduce((total, one) => total + of(one), 0);
