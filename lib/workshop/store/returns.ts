import { write, type Engine, type Trx } from './engines/engine';
import { hashToken, newToken } from './secrets/tokens';
import { endAllOf, ending, holdWorkshop } from './sessions';
import { storable } from './text';

export interface Return {
  workshopId: string;
  participantId: string;
}

/** A participant's return link. There is one at a time: a new one ends the old one. */
export async function makeReturnLink(
  engine: Engine,
  workshopId: string,
  participantId: string,
): Promise<string> {
  const link = newToken();
  await write(engine, (trx) => setLink(engine, trx, { workshopId, participantId, link }));
  return link;
}

/** A new one in place of one that was lost or got about: the sessions of whoever has the old one end as well. */
export async function renewReturnLink(
  engine: Engine,
  workshopId: string,
  participantId: string,
): Promise<string> {
  const link = newToken();
  await ending(engine, async (trx, end) => {
    await holdWorkshop(engine, trx, storable('A workshop id', workshopId));
    await setLink(engine, trx, { workshopId, participantId, link });
    end(await endAllOf(trx, workshopId, participantId));
  });
  return link;
}

async function setLink(
  engine: Engine,
  trx: Trx,
  { workshopId, participantId, link }: Return & { readonly link: string },
): Promise<void> {
  const made = { link_hash: hashToken(link), created_at: engine.now() };
  await trx
    .insertInto('returns')
    .values({
      workshop_id: storable('A workshop id', workshopId),
      participant_id: storable('A participant', participantId),
      ...made,
    })
    .onConflict((conflict) => conflict.columns(['workshop_id', 'participant_id']).doUpdateSet(made))
    .execute();
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
