/** What the page sends of a query: the result that is compared, and the queries, which are kept as a draft. */
import { z } from 'zod';
import type { Json } from '@/lib/query/types';
import { jsonValues } from './json-values';

export const SHEET_LANGUAGES = ['shell', 'sql', 'insights'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** In characters of the sheet's JSON; a request takes a little more. */
const MAX_SHEET = 45_000;

const language = z.enum(SHEET_LANGUAGES);
const json: z.ZodType<Json> = z.json();
const result = z.object({
  language,
  query: z.string(),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.array(json)).optional(),
  /** What a terminal printed, in place of columns and rows. */
  text: z.string().optional(),
  /** It is larger than any answer, and is not sent. */
  tooLarge: z.boolean().optional(),
});
export type SheetResult = z.infer<typeof result>;

const sheet = z.object({
  language,
  /** What was written, by language. */
  queries: z.partialRecord(language, z.string()),
  result: result.optional(),
});
export type Sheet = z.infer<typeof sheet>;

/** Nothing where the input is something else, such as a result alone. */
export function readSheet(input: string): Sheet | undefined {
  if (!input.startsWith('{"sheet":')) return undefined;
  const [value] = jsonValues(input) ?? [];
  const read = z.object({ sheet }).safeParse(value);
  return read.success ? read.data.sheet : undefined;
}

/** A result that is too large for any answer is left out, and said to be so. */
export function writeSheet(whole: Sheet): string {
  const text = JSON.stringify({ sheet: whole });
  if (text.length <= MAX_SHEET || !whole.result) return text;
  const { language: asked, query } = whole.result;
  return JSON.stringify({
    sheet: { ...whole, result: { language: asked, query, tooLarge: true } },
  });
}
