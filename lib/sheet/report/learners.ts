import type { GradedAnswer, LearnerReport, SheetQuestion } from './types';

/** In the order of the sheet. @param items by question, then by learner: 1 where it is right */
export function learnerReports(
  names: readonly string[],
  answers: readonly GradedAnswer[],
  asked: readonly SheetQuestion[],
  items: readonly Uint8Array[],
  possible: number,
): LearnerReport[] {
  const answered = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  for (const { learner, ref } of answers) answered.get(learner)?.add(ref);
  const scored = names.map((learner, at) => {
    const solved = asked.filter((_, question) => items[question]?.[at] === 1);
    const points = solved.reduce((total, question) => total + question.points, 0);
    return { learner, points, right: solved.length, answered: answered.get(learner)?.size ?? 0 };
  });
  const sorted = scored.map(({ points }) => points).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [at, points] of sorted.entries()) if (!ranks.has(points)) ranks.set(points, at + 1);
  return scored.map((one) => ({ ...one, possible, rank: ranks.get(one.points) ?? 0 }));
}
