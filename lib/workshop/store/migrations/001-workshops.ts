import type { Kysely, Migration } from 'kysely';

/** A migration sees the tables as they were when it was written: it has no types of today's. */
type Db = Kysely<unknown>;

const ofWorkshop = (db: Db, table: string) =>
  db.schema
    .createTable(table)
    .addColumn('workshop_id', 'text', (column) =>
      column.notNull().references('workshops.id').onDelete('cascade'),
    );

async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('workshops')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('keep_until', 'text')
    .addColumn('config', 'text', (column) => column.notNull())
    .execute();

  await ofWorkshop(db, 'events')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_primary', ['workshop_id', 'seq'])
    .execute();

  await ofWorkshop(db, 'commands')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'integer', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('reply', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commands_primary', ['workshop_id', 'key'])
    .execute();

  await ofWorkshop(db, 'staff')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('link_hash', 'text', (column) => column.notNull().unique())
    .addColumn('password_hash', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('staff_of').on('staff').column('workshop_id').execute();

  await ofWorkshop(db, 'sessions')
    .addColumn('token_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('sessions_of')
    .on('sessions')
    .columns(['workshop_id', 'subject_id'])
    .execute();
  await db.schema.createIndex('sessions_end').on('sessions').column('expires_at').execute();

  await ofWorkshop(db, 'returns')
    .addColumn('participant_id', 'text', (column) => column.notNull())
    .addColumn('link_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('returns_primary', ['workshop_id', 'participant_id'])
    .execute();
}

export const workshops: Migration = { up };
