import { z } from 'zod';
import { LANGUAGES } from '@/lib/query/types';

/** Ids name folders, files and addresses. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case, digits and dashes');

/** A line of prose: one paragraph, no line breaks. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !text.includes('\n'), 'must be one line');

/** Prose of one paragraph or more; Markdown's inline code is understood. */
export const prose = z.string().trim().min(1, 'must not be empty');

export const language = z.enum(LANGUAGES);

/** UTC, ISO 8601, whole seconds. */
export const instant = z.iso.datetime({ precision: 0, error: 'write it as 2024-03-31T09:15:00Z' });
