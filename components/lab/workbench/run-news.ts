/** Queries that came to their end on this page, for whoever wants to know: a workshop's room does. */
import type { Language } from '@/lib/query/types';

export interface RunNews {
  readonly language: Language;
  readonly query: string;
  readonly ok: boolean;
  readonly rows?: number;
  readonly ms: number;
}

const listeners = new Set<(run: RunNews) => void>();

export const tellRun = (run: RunNews): void => listeners.forEach((listener) => listener(run));

/** @returns what ends it */
export function onRun(listener: (run: RunNews) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
