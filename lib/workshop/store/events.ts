import type { Db } from './engines/engine';
import type { Tables } from './tables';

/** To the store an event is JSON with a name; lib/workshop/protocol says what is in it. */
export interface EventBody {
  kind: string;
  [fact: string]: unknown;
}

export interface StoredEvent {
  /** 1, 2, 3 … in a workshop, without gaps. */
  seq: number;
  at: string;
  /** The command that it came of. */
  key: string | null;
  body: EventBody;
}

export const toEvent = (row: Omit<Tables['events'], 'workshop_id'>): StoredEvent => ({
  seq: row.seq,
  at: row.at,
  key: row.key,
  body: JSON.parse(row.body) as EventBody,
});

/** At most `limit` events, in order; fewer are the last ones. */
export async function eventsAfter(
  db: Db,
  workshopId: string,
  seq: number,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'at', 'key', 'body'])
    .where('workshop_id', '=', workshopId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(toEvent);
}
