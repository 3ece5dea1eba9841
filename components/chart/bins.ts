/** The bins of a chart over time. Pure. */

export interface TimePoint {
  /** The beginning of the bin: milliseconds since the epoch. */
  readonly at: number;
  /** One value a series; NaN where there is none, which breaks a line. */
  readonly values: readonly number[];
}

/** At the most so many bins are filled in: more are narrower than a pixel. */
const MOST_BINS = 2_000;

/** In order of time, with a bin of `nothing` where one is missing. */
export function filled(
  points: readonly TimePoint[],
  binMs: number | undefined,
  nothing: readonly number[],
) {
  const [first, last] = [points[0], points.at(-1)];
  if (!binMs || !first || !last || (last.at - first.at) / binMs > MOST_BINS) return points;
  const known = new Map(points.map((point) => [point.at, point]));
  const all: TimePoint[] = [];
  for (let at = first.at; at <= last.at; at += binMs) {
    all.push(known.get(at) ?? { at, values: nothing });
  }
  return all;
}

/** A path that is broken where there is no value; a value alone is a dot. */
export function lineOf(places: readonly (readonly [number, number])[]): string {
  const drawn = ([, y]: readonly [number, number]) => !Number.isNaN(y);
  return places
    .map(([x, y], at) => {
      if (Number.isNaN(y)) return '';
      const before = places[at - 1];
      const place = `${x.toFixed(1)},${y.toFixed(1)}`;
      return before && drawn(before) ? `L${place}` : `M${place}h0`;
    })
    .join('');
}

/** The width of the bins where it is not said. */
export function smallestGap(points: readonly TimePoint[]): number {
  let smallest = Infinity;
  for (let index = 1; index < points.length; index++) {
    smallest = Math.min(smallest, (points[index]?.at ?? 0) - (points[index - 1]?.at ?? 0));
  }
  return Number.isFinite(smallest) && smallest > 0 ? smallest : 60_000;
}
