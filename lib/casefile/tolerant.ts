import { z } from 'zod';

/** A list whose unreadable items are dropped, one by one. */
export function listOf<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.flatMap((value) => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}

/** The entries of a record that can be read; the others are dropped, one by one. */
export function recordOf<T>(entry: z.ZodType<T>) {
  return z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((all) => {
      const kept: Record<string, T> = {};
      for (const [key, value] of Object.entries(all)) {
        const read = entry.safeParse(value);
        if (read.success) kept[key] = read.data;
      }
      return kept;
    });
}
