import { expect } from 'vitest';
import { understand } from '@/lib/grading/registry';
import type { Asked } from '@/lib/grading/registry';

/** The echo of an input, with what was assumed after a bar, or the note after an exclamation mark. */
export function said(asked: Asked, input: string): string {
  const result = understand(asked, input);
  if (!result.ok) return `! ${result.note}`;
  return result.assumed ? `${result.echo} | ${result.assumed}` : result.echo;
}

/** Expects a note with these words in it. */
export function expectNote(asked: Asked, input: string, words: string) {
  const result = understand(asked, input);
  expect(result.ok ? `understood as ${result.echo}` : result.note).toContain(words);
}
