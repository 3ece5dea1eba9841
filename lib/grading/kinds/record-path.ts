/** Paths into a record: `userIdentity.sessionContext`, `resources[0].ARN`, `requestParameters["a.b"]`. */
import type { Json } from '@/lib/query/types';

export type Path = readonly (string | number)[];
type JsonObject = { readonly [key: string]: Json };

const PLAIN = /^[A-Za-z_][\w:-]*$/;

/** The one way in which a path is written. */
export function writePath(path: Path): string {
  const text = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return PLAIN.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return text.join('').replace(/^\./, '');
}

/** One step: `[0]`, `["a.b"]`, `['a.b']`, `.name`, or `.0` for a place in a list. */
const STEP = /^(?:\[\s*(?:(\d{1,6})|"((?:[^"\\]|\\.)*)"|'([^']*)')\s*\]|\.?([^.[\]\s]+))/;

/** Reads a path as jq (`.a.b`), JSONPath (`$.a.b`) and people write it; nothing where it is none. */
export function readPath(text: string): Path | undefined {
  let rest = text.trim().replace(/^\$(?=[.[])/, '');
  const path: (string | number)[] = [];
  while (rest !== '') {
    const found = STEP.exec(rest);
    if (!found) return undefined;
    const [whole, index, double, single, name] = found;
    if (index !== undefined) path.push(Number(index));
    else path.push(double === undefined ? (single ?? name ?? '') : unescaped(double));
    rest = rest.slice(whole.length).replace(/^\.(?=\[)/, '');
  }
  return path.length > 0 ? path : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

/**
 * Follows a path; its steps are written as the record has them. A name in another case is found where no
 * other name could be meant.
 */
export function follow(record: JsonObject, path: Path): { path: Path; value: Json } | undefined {
  let value: Json = record;
  const real: (string | number)[] = [];
  for (const step of path) {
    if (Array.isArray(value)) {
      const at = Number(step);
      if (!Number.isInteger(at) || at < 0 || at >= value.length) return undefined;
      real.push(at);
      value = (value as readonly Json[])[at] as Json;
      continue;
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const name = nameIn(value as JsonObject, String(step));
    if (name === undefined) return undefined;
    real.push(name);
    value = (value as JsonObject)[name] as Json;
  }
  return { path: real, value };
}

function nameIn(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const alike = Object.keys(object).filter((key) => key.toLowerCase() === name.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}
