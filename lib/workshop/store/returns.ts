import { write, type Engine } from './engines/engine';
import { hashToken, newToken } from './secrets/tokens';
import { storable } from './text';

export interface Return {
  workshopId: string;
  participantId: string;
}

/** A participant's return link. There is one at a time: a new one ends the old one. */
export async function renewReturnLink(
  engine: Engine,
  workshopId: string,
  participantId: string,
): Promise<string> {
  const link = newToken();
  const made = { link_hash: hashToken(link), created_at: engine.now() };
  await write(engine, (trx) =>
    trx
      .insertInto('returns')
      .values({
        workshop_id: storable('A workshop id', workshopId),
        participant_id: storable('A participant', participantId),
        ...made,
      })
      .onConflict((conflict) =>
        conflict.columns(['workshop_id', 'participant_id']).doUpdateSet(made),
      )
      .execute(),
  );
  return link;
}

export async function findReturn(engine: Engine, link: string): Promise<Return | undefined> {
  const row = await engine.db
    .selectFrom('returns')
    .select(['workshop_id', 'participant_id'])
    .where('link_hash', '=', hashToken(link))
    .executeTakeFirst();
  return row && { workshopId: row.workshop_id, participantId: row.participant_id };
}

export async function removeReturnLink(
  engine: Engine,
  workshopId: string,
  participantId: string,
): Promise<void> {
  await write(engine, (trx) =>
    trx
      .deleteFrom('returns')
      .where('workshop_id', '=', storable('A workshop id', workshopId))
      .where('participant_id', '=', storable('A participant', participantId))
      .execute(),
  );
}
