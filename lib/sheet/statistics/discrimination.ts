/** How well a question tells those who know much from those who know little. */
import { correlation, isNothing, mean, snapped, variance } from './moments';

/** Kelley 1939, "The selection of upper and lower groups for the validation of test items". */
const SHARE = 0.27;

/**
 * How much each learner counts towards D: together 1 in the upper group, −1 in the lower one. Of learners who tie at
 * the edge of a group each counts in part, so that the order of a sheet changes nothing.
 * @param totals by learner @returns undefined where all have one total
 */
export function kelleyWeights(totals: readonly number[]): Float64Array | undefined {
  const spread = variance(totals);
  if (spread === undefined || isNothing(spread)) return undefined;
  const size = Math.max(1, Math.round(SHARE * totals.length));
  const sorted = totals.toSorted((a, b) => a - b);
  const weights = new Float64Array(totals.length);
  for (const way of [1, -1]) {
    const edge = (way === 1 ? sorted.at(-size) : sorted[size - 1]) ?? 0;
    const inside = totals.filter((total) => way * (total - edge) > 0).length;
    const tied = totals.filter((total) => total === edge).length;
    for (const [at, total] of totals.entries()) {
      const part = total === edge ? (size - inside) / tied : way * (total - edge) > 0 ? 1 : 0;
      weights[at] = (weights[at] ?? 0) + (way * part) / size;
    }
  }
  return weights;
}

/**
 * The index D of Ebel & Frisbie (Essentials of Educational Measurement, 5th ed., 1991, ch. 13): the share who are right
 * among the upper 27 % by total score, less that among the lower 27 %: from -1 to 1.
 */
export const upperLower = (item: ArrayLike<number>, weights: Float64Array | undefined) =>
  weights && snapped(weights.reduce((sum, weight, at) => sum + weight * (item[at] ?? 0), 0));

/**
 * The point-biserial correlation of a question with the total of the others (corrected item-total correlation; Henrysson
 * 1963): with itself in the total every question would seem better than it is.
 * @returns undefined where all or none are right, or the rest does not vary
 */
export function itemRest(item: ArrayLike<number>, totals: readonly number[]): number | undefined {
  return correlation(
    item,
    totals.map((total, at) => total - (item[at] ?? 0)),
  );
}

/** The classical p: the share of the learners who are right. */
export const difficulty = (item: ArrayLike<number>): number | undefined => mean(item);
