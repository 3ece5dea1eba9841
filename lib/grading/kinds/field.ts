import { z } from 'zod';
import type { Json } from '@/lib/query/types';
import { clean } from '../clean';
import type { Kind } from '../types';
import { follow, type Path, readPath, writePath } from './record-path';

const config = z
  .strictObject({
    record: z.record(z.string(), z.json()).describe('The record, shown as JSON.'),
  })
  .describe('Settings of a field to be found in a record.');
export type FieldConfig = z.infer<typeof config>;

const key = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
type FieldKey = z.infer<typeof key>;

interface Found {
  readonly path: Path;
  readonly value: Json;
}

const pathsOf = (accepted: FieldKey) => (typeof accepted === 'string' ? [accepted] : accepted);

function find(text: string, { record }: FieldConfig): Found | undefined {
  const path = readPath(text);
  return path && follow(record, path);
}

/** As much of a value as is read in a sentence. */
const LONGEST = 80;
function inShort(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

const starts = (path: Path, other: Path) =>
  path.length < other.length && path.every((step, at) => step === other[at]);

/** A field of the record shown; the input is its path: `userIdentity.arn`. */
export const field: Kind<'field', FieldConfig, FieldKey, Found> = {
  id: 'field',
  config,
  key: key.describe('The path of the field, `resources[0].ARN`; or a list of accepted paths.'),
  parse(input, settings) {
    const text = clean(input);
    // Cleaning takes quotes and brackets from a path such as ["a.b"] only where they wrap all of it.
    const found = find(text, settings) ?? find(input, settings);
    if (!found) return { ok: false, note: `The record has no field ${text.slice(0, 80)}.` };
    return { ok: true, value: found, echo: writePath(found.path) };
  },
  matches: ({ path }, accepted, settings) =>
    pathsOf(accepted).some((text) => {
      const right = find(text, settings);
      return right !== undefined && writePath(right.path) === writePath(path);
    }),
  explain({ path, value }, accepted, settings) {
    const right = pathsOf(accepted).flatMap((text) => find(text, settings) ?? []);
    const isLeaf = typeof value !== 'object' || value === null;
    const relation = right.some((one) => starts(path, one.path))
      ? 'around'
      : right.some((one) => starts(one.path, path))
        ? 'within'
        : isLeaf && right.some((one) => one.value === value)
          ? 'same-value'
          : undefined;
    return { of: 'field', path: writePath(path), holds: inShort(value), ...(relation && { relation }) }; // prettier-ignore
  },
  flaw(accepted, settings) {
    const lost = pathsOf(accepted).find((text) => !find(text, settings));
    return lost === undefined ? undefined : `the record has no field ${lost}`;
  },
  asInput: (accepted) => writePath(readPath(pathsOf(accepted)[0] ?? '') ?? []),
};
