/** Moments of a whole group, not of a sample of one: sums are divided by n. Undefined where they are not defined. */

export function mean(values: ArrayLike<number>): number | undefined {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return values.length === 0 ? undefined : sum / values.length;
}

/** Of two in the middle their mean. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

export function variance(values: ArrayLike<number>): number | undefined {
  const centre = mean(values);
  if (centre === undefined) return undefined;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += ((values[at] ?? 0) - centre) ** 2;
  return sum / values.length;
}

export function deviation(values: ArrayLike<number>): number | undefined {
  const square = variance(values);
  return square === undefined ? undefined : Math.sqrt(square);
}

/** Pearson's r; not defined where one of the two does not vary. */
export function correlation(xs: ArrayLike<number>, ys: ArrayLike<number>): number | undefined {
  const [mx, my] = [mean(xs), mean(ys)];
  if (mx === undefined || my === undefined) return undefined;
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const [x, y] = [(xs[at] ?? 0) - mx, (ys[at] ?? 0) - my];
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return isNothing(xx) || isNothing(yy) ? undefined : snapped(xy / Math.sqrt(xx * yy));
}

/** What rounding leaves of a sum that is zero. */
export const isNothing = (sum: number) => sum < 1e-9;

/** Zero where rounding left a trace of it: -1e-16 would read as the contrary of what is so. */
export const snapped = (value: number) => (isNothing(Math.abs(value)) ? 0 : value);
