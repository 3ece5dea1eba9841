/** A record as the lines of its indented JSON. Pure. */
import type { Path } from '@/components/lab/record/paths';
import { idOf, type TreeNode } from '@/components/lab/record/tree-nodes';
import type { Json } from '@/lib/query/types';

/** As many as can be looked at; CloudTrail's own records have some hundred. */
export const MOST_LINES = 2_000;
/** What lies deeper stays folded. */
export const MOST_DEPTH = 12;
/** A longer text is shown by its beginning. */
export const MOST_CHARS = 400;

/** A field, or the line that closes one. */
export type Line =
  | (TreeNode & {
      readonly kind: 'field';
      /** An item of a list: its label is a position, and is not written. */
      readonly listed: boolean;
      readonly opens?: '{' | '[';
      readonly comma: boolean;
    })
  | { readonly kind: 'close'; readonly id: string; readonly level: number; readonly text: string };
export type FieldLine = Extract<Line, { kind: 'field' }>;

export interface Layout {
  readonly lines: readonly Line[];
  /** True where the record is longer than what is laid out. */
  readonly cut: boolean;
}

export function layOut(record: Json): Layout {
  const lines: Line[] = [];
  const add = (value: Json, path: Path) => {
    const listed = Array.isArray(value);
    const keys = Object.keys(value as object);
    keys.forEach((key, at) => {
      if (lines.length >= MOST_LINES) return;
      const child = (value as Readonly<Record<string, Json>>)[key] ?? null;
      const childPath = [...path, listed ? at : key];
      const level = childPath.length;
      const comma = at < keys.length - 1;
      const opens = level < MOST_DEPTH ? opening(child) : undefined;
      const id = idOf(childPath);
      lines.push({
        kind: 'field',
        id,
        path: childPath,
        label: key,
        value: child,
        level,
        position: at + 1,
        siblings: keys.length,
        // Nothing is folded here: the arrow keys go from field to field.
        expandable: false,
        expanded: false,
        listed,
        ...(opens && { opens }),
        comma,
      });
      if (!opens) return;
      add(child, childPath);
      const text = (opens === '{' ? '}' : ']') + (comma ? ',' : '');
      lines.push({ kind: 'close', id: `${id}/`, level, text });
    });
  };
  add(record, []);
  return { lines, cut: lines.length >= MOST_LINES };
}

function opening(value: Json): '{' | '[' | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return undefined;
  return Array.isArray(value) ? '[' : '{';
}

/** What is shown of a value: a long text is cut. */
export const shownOf = (value: Json): Json =>
  typeof value === 'string' && value.length > MOST_CHARS ? value.slice(0, MOST_CHARS) : value;
