/** Queries that came to their end on this page, for whoever wants to know: a workshop's room does. */
import type { Language } from '@/lib/query/types';
import type { Entry } from './transcript';

export interface RunNews {
  readonly language: Language;
  readonly query: string;
  readonly ok: boolean;
  readonly rows?: number;
  readonly ms: number;
}

const listeners = new Set<(run: RunNews) => void>();

export const tellRun = (run: RunNews): void => listeners.forEach((listener) => listener(run));

/** Of a command of the terminal, once it is over. */
export const tellCommand = (query: string, { status, exitCode, output, elapsedMs }: Entry): void =>
  tellRun({
    language: 'shell',
    query,
    ok: status === 'done' && !exitCode,
    rows: output.lineCount,
    ms: elapsedMs ?? 0,
  });

/** @returns what ends it */
export function onRun(listener: (run: RunNews) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
