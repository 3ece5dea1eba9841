import { UNENDED_DAYS } from '../protocol/bounds';

const DAY = 86_400_000;

/** What the store has to know of a workshop's life: when it ended, and until when it is kept. */
interface Life {
  readonly endedAt: string | null;
  readonly keepUntil: string;
}

/** @param state with all that happened @param now UTC, ISO 8601 */
export function lifeOf(
  { endedAt, keepDays }: { readonly endedAt?: string; readonly keepDays: number },
  now: string,
): Life {
  const days = endedAt === undefined ? Math.max(UNENDED_DAYS, keepDays) : keepDays;
  const keepUntil = new Date(Date.parse(endedAt ?? now) + days * DAY).toISOString();
  return { endedAt: endedAt ?? null, keepUntil };
}
