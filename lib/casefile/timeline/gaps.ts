/**
 * Which gaps between events are too long to be drawn: beside them, all that lies close together would
 * be one spot.
 */

/** A gap is broken where it is this many times as long as all shorter ones together … */
const TIMES = 20;
/** … and this long in itself: what happened within an hour is always drawn as one. */
const HOUR = 3_600_000;

/**
 * The gaps are parted where the shorter and the longer ones differ most; the longer ones are broken.
 * @param times in ascending order, milliseconds since the epoch
 * @returns the index of the time before each gap that is to be broken
 */
export function longGaps(times: readonly number[]): ReadonlySet<number> {
  const gaps = times
    .slice(1)
    .map((time, at) => ({ at, ms: time - (times[at] ?? time) }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => a.ms - b.ms);
  let cut = gaps.length;
  let most = TIMES;
  let shorter = 0;
  gaps.forEach(({ ms }, index) => {
    if (shorter > 0 && ms >= HOUR && ms / shorter >= most) {
      most = ms / shorter;
      cut = index;
    }
    shorter += ms;
  });
  return new Set(gaps.slice(cut).map(({ at }) => at));
}
