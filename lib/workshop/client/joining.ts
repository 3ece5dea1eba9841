/**
 * The key of a way in that was not acknowledged yet: who tries again, after a reload too, comes to the seat that was
 * made the first time. It leads to a seat, so it is forgotten as soon as there is one.
 */
import { freshId } from '@/lib/progress/fresh-id';

const JOINING = 'trailwise.joining';

interface Joining {
  readonly code: string;
  readonly key: string;
}

/** @param code as it was typed */
export function joiningKey(code: string): string {
  const sign = code.toUpperCase().replace(/[^A-Z\d]/g, '');
  const kept = read();
  if (kept?.code === sign) return kept.key;
  const joining: Joining = { code: sign, key: freshId() };
  try {
    localStorage.setItem(JOINING, JSON.stringify(joining));
  } catch {
    // A full disk: only a retry of this very moment would have used it.
  }
  return joining.key;
}

export const forgetJoining = (): void => localStorage.removeItem(JOINING);

function read(): Joining | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(JOINING) ?? 'null') as Partial<Joining> | null;
    return typeof kept?.code === 'string' && typeof kept.key === 'string'
      ? { code: kept.code, key: kept.key }
      : undefined;
  } catch {
    return undefined;
  }
}
