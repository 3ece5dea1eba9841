/** A record as the lines of indented JSON, each of which stands for one field. */
import { type Path, writePath } from '@/lib/grading/kinds/record-path';
import type { Json } from '@/lib/query/types';

export interface RecordLine {
  /** How it is written in an answer; nothing for a line that only closes a bracket. */
  readonly path?: string;
  /** From 0, the fields of the record itself. */
  readonly depth: number;
  /** A field's name; a place in a list has none. */
  readonly name?: string;
  /** A value, or the bracket that opens one; of a closing line the bracket. */
  readonly text: string;
  readonly kind: 'string' | 'number' | 'constant' | 'open' | 'close';
  readonly comma: boolean;
}

export function recordLines(record: { readonly [name: string]: Json }): readonly RecordLine[] {
  return linesOf(record, [], 0);
}

function linesOf(value: Json & object, path: Path, depth: number): RecordLine[] {
  const isList = Array.isArray(value);
  const entries: [string | number, Json][] = isList
    ? (value as readonly Json[]).map((one, at) => [at, one])
    : Object.entries(value as Record<string, Json>);
  return entries.flatMap(([step, one], at) => {
    const own = [...path, step];
    const comma = at < entries.length - 1;
    const head = {
      path: writePath(own),
      depth,
      ...(isList ? {} : { name: String(step) }),
    };
    const nested = typeof one === 'object' && one !== null && Object.keys(one).length > 0;
    if (!nested) return [{ ...head, text: JSON.stringify(one), kind: kindOf(one), comma }];
    const [opening, closing] = Array.isArray(one) ? ['[', ']'] : ['{', '}'];
    return [
      { ...head, text: opening, kind: 'open' as const, comma: false },
      ...linesOf(one, own, depth + 1),
      { depth, text: closing, kind: 'close' as const, comma },
    ];
  });
}

function kindOf(value: Json): RecordLine['kind'] {
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'number' : 'constant';
}
