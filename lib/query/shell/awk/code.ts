/**
 * Compiled pieces of a program. Most run at once; a piece that may have to wait (for a file, a
 * command, or a turn of the event loop within a loop) gives a promise, and so does all around it.
 */
import type { Value } from './value';

export type Code<Result = Value> =
  | { readonly waits: false; readonly run: () => Result }
  | { readonly waits: true; readonly run: () => Promise<Result> };

export const now = <Result>(run: () => Result): Code<Result> => ({ waits: false, run });
export const later = <Result>(run: () => Promise<Result>): Code<Result> => ({ waits: true, run });

export function map<A, Result>(a: Code<A>, change: (value: A) => Result): Code<Result> {
  const { run } = a;
  if (!a.waits) return now(() => change((run as () => A)()));
  return later(async () => change(await run()));
}

export function both<A, B, Result>(
  a: Code<A>,
  b: Code<B>,
  join: (left: A, right: B) => Result,
): Code<Result> {
  if (!a.waits && !b.waits) {
    const left = a.run;
    const right = b.run;
    return now(() => join(left(), right()));
  }
  return later(async () => join(await a.run(), await b.run()));
}

/** All of them, from left to right. */
export function all<A>(codes: readonly Code<A>[]): Code<A[]> {
  if (codes.every((code) => !code.waits)) {
    const runs = codes.map((code) => code.run as () => A);
    return now(() => runs.map((run) => run()));
  }
  return later(async () => {
    const values: A[] = [];
    for (const code of codes) values.push(await code.run());
    return values;
  });
}
