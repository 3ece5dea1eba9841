/** Token buckets, one a key: so many at once, and so many a minute in the long run. */

export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

export interface Limiter {
  /** For so `many`, one if not said: 0 where it may go on; otherwise the whole seconds to wait. */
  take(key: string, many?: number): number;
  /** The whole seconds until one may go on; 0: at once. Nothing is counted. */
  wait(key: string): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Keys that are remembered; the memory is bounded whoever asks. */
const MOST_KEYS = 20_000;

/** @param now milliseconds since 1970 */
export function limiter({ burst, perMinute }: Rate, now: () => number = () => Date.now()): Limiter {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  const leftAt = (key: string, at: number): number => {
    const was = buckets.get(key) ?? { left: burst, at };
    return Math.min(burst, was.left + (at - was.at) * perMs);
  };
  const secondsFor = (many: number, left: number): number =>
    left >= many ? 0 : Math.ceil((many - left) / perMs / 1_000);
  return {
    take(key, many = 1) {
      const at = now();
      const left = leftAt(key, at);
      const may = left >= many;
      // The last that asked stands last: the first of all is the one to forget.
      buckets.delete(key);
      buckets.set(key, { left: may ? left - many : left, at });
      if (buckets.size > MOST_KEYS) forgetFirst(buckets);
      return secondsFor(many, left);
    },
    wait: (key) => secondsFor(1, leftAt(key, now())),
  };
}

function forgetFirst(buckets: Map<string, Bucket>): void {
  const [first] = buckets.keys();
  if (first !== undefined) buckets.delete(first);
}
