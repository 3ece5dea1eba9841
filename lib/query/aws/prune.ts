/** An answer without the members that are undefined: what a service does not say is not there. */
import { Double, isMap } from './double';
import type { Answer } from './operation';

export function prune(value: Answer): Answer {
  return pruned(value) as Answer;
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (value instanceof Double || !isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, pruned(each)]),
  );
}
