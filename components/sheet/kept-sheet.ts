/** The last sheet, for a reload: in this tab alone, until it is closed or told to forget. */
import type { Decoded } from '@/lib/sheet/read/decode';

const KEY = 'trailwise-sheet';

export interface KeptSheet extends Decoded {
  /** The name of its file; empty where it was pasted. */
  readonly name: string;
  /** `labs/<lab>` or `quizzes/<quiz>`; empty for any question. */
  readonly scope: string;
}

/** False where the browser has no room for it. */
export function keepSheet(sheet: KeptSheet): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(sheet));
    return true;
  } catch {
    forgetSheet();
    return false;
  }
}

export function keptSheet(): KeptSheet | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptSheet> | null;
    const { name, text, scope } = kept ?? {};
    const whole = [name, text, scope].every((one) => typeof one === 'string');
    return whole ? (kept as KeptSheet) : undefined;
  } catch {
    return undefined;
  }
}

export function forgetSheet(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
