/**
 * Which gaps between events are too long to be drawn: beside them, what lies close together would
 * be one spot. A gap is broken where it is this many times as long as all shorter ones together.
 */
const TOO_LONG = 20;

/**
 * @param times in ascending order, milliseconds since the epoch
 * @returns the index of the time before each gap that is to be broken
 */
export function longGaps(times: readonly number[]): ReadonlySet<number> {
  const gaps = times
    .slice(1)
    .map((time, at) => ({ at, ms: time - (times[at] ?? time) }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => a.ms - b.ms);
  let drawn = gaps.length;
  for (
    let cut = cutAt(gaps.slice(0, drawn));
    cut !== undefined;
    cut = cutAt(gaps.slice(0, drawn))
  ) {
    drawn = cut;
  }
  return new Set(gaps.slice(drawn).map(({ at }) => at));
}

/** Where the shortest gaps are parted most clearly from the longer ones; the latter are broken. */
function cutAt(gaps: readonly { readonly ms: number }[]): number | undefined {
  let cut: number | undefined;
  let most = TOO_LONG;
  let shorter = 0;
  gaps.forEach(({ ms }, at) => {
    if (shorter > 0 && ms / shorter >= most) {
      most = ms / shorter;
      cut = at;
    }
    shorter += ms;
  });
  return cut;
}
