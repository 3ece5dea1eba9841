/**
 * JSON paths as Trino reads them in `json_extract(json, path)`: `$.a.b[0]`, `$.a["b c"]`.
 * Source: Trino documentation, "JSON functions and operators" (json_extract uses the JSONPath subset
 * of member and index steps). Wildcards, slices and filters are not part of it.
 */
import type { Json } from '../../types';

export type PathStep = string | number;

const STEP =
  /\.(?<member>[\p{L}\p{N}_:-]+)|\[(?:(?<index>\d+)|"(?<quoted>[^"]*)"|(?<bare>[\p{L}\p{N}_-]+))\]/uy;

/** The steps of a path, or undefined where it is not one. */
export function parseJsonPath(path: string): PathStep[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const rest = path.slice(1);
  const steps: PathStep[] = [];
  let at = 0;
  while (at < rest.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(rest);
    const groups = match?.groups;
    if (!match || !groups) return undefined;
    const name = groups.member ?? groups.quoted ?? groups.bare;
    steps.push(groups.index !== undefined ? Number(groups.index) : (name ?? ''));
    at = STEP.lastIndex;
  }
  return steps;
}

/** The value at a path, or undefined where there is none. */
export function valueAt(value: Json, steps: readonly PathStep[]): Json | undefined {
  let current: Json | undefined = value;
  for (const step of steps) {
    if (current === null || typeof current !== 'object') return undefined;
    if (Array.isArray(current)) {
      const items: readonly Json[] = current;
      current = typeof step === 'number' ? items[step] : undefined;
    } else {
      const members: { readonly [key: string]: Json } = current as { [key: string]: Json };
      const key = String(step);
      current = Object.hasOwn(members, key) ? members[key] : undefined;
    }
    if (current === undefined) return undefined;
  }
  return current;
}
