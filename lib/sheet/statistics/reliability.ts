/** How much of what tells learners apart is not chance. */
import { isNothing, snapped, variance } from './moments';

/**
 * Cronbach's alpha (Psychometrika 16, 1951): k/(k-1) × (1 − Σ variance of each question / variance of the totals). Of
 * questions that are right or wrong it is the formula 20 of Kuder and Richardson (Psychometrika 2, 1937), as the
 * variance of such a one is p(1-p).
 * @param items the scores of each question, learner by learner
 * @returns undefined for fewer than two questions or learners, or totals that do not vary; it may be below 0
 */
export function alpha(items: readonly ArrayLike<number>[]): number | undefined {
  const k = items.length;
  const n = items[0]?.length ?? 0;
  if (k < 2 || n < 2) return undefined;
  const totals = new Float64Array(n);
  let within = 0;
  for (const item of items) {
    within += variance(item) ?? 0;
    for (let at = 0; at < n; at++) totals[at] = (totals[at] ?? 0) + (item[at] ?? 0);
  }
  const whole = variance(totals) ?? 0;
  return isNothing(whole) ? undefined : snapped((k / (k - 1)) * (1 - within / whole));
}
