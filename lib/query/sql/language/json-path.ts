/**
 * JSON paths as `json_extract(json, path)` reads them: `$.a.b[0]`, `$.a["b c"]`, and Presto's
 * wildcards `$.a[*].b`, `$.*` and `$..b`, which give all that is found as an array.
 * Sources: Trino documentation, "JSON functions and operators"; Presto documentation, json_extract.
 * Slices and filters are not part of it.
 */
import type { Json } from '../../types';

/** A member or an index; every one of them; those of a name at any depth. */
export type PathStep = string | number | { readonly every: true } | { readonly deep: string };

const STEP =
  /\.\.(?<deep>[\p{L}\p{N}_:-]+)|(?<every>\.\*|\[\*\])|\.(?<member>[\p{L}\p{N}_:-]+)|\[(?:(?<index>\d+)|"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<bare>[\p{L}\p{N}_-]+))\]/uy;

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
    const name = groups.member ?? groups.quoted ?? groups.single ?? groups.bare;
    if (groups.deep !== undefined) steps.push({ deep: groups.deep });
    else if (groups.every !== undefined) steps.push({ every: true });
    else steps.push(groups.index !== undefined ? Number(groups.index) : (name ?? ''));
    at = STEP.lastIndex;
  }
  return steps;
}

/** The value at a path, or undefined where there is none; with a wildcard, an array of all. */
export function valueAt(value: Json, steps: readonly PathStep[]): Json | undefined {
  const many = steps.some((step) => typeof step === 'object');
  let found: Json[] = [value];
  for (const step of steps) {
    found = found.flatMap((one) => stepInto(one, step));
    if (!found.length) return many ? [] : undefined;
  }
  return many ? found : found[0];
}

function stepInto(value: Json, step: PathStep): Json[] {
  if (value === null || typeof value !== 'object') return [];
  const members = value as { readonly [key: string]: Json };
  if (typeof step === 'object') {
    if ('every' in step) return Object.values(members);
    const own = Object.hasOwn(members, step.deep) ? [members[step.deep] as Json] : [];
    return [...own, ...Object.values(members).flatMap((one) => stepInto(one, step))];
  }
  const isIndex = typeof step === 'number';
  if (Array.isArray(value) && !isIndex) return [];
  return Object.hasOwn(members, String(step)) ? [members[String(step)] as Json] : [];
}
