import { Migrator, type Kysely } from 'kysely';
import { StoreError } from './errors';
import { migrations } from './migrations';
import type { Tables } from './tables';

/**
 * Brings the tables up to date. The engine sees to it that no two processes do so at once:
 * PostgreSQL by kysely's advisory lock, SQLite by a write transaction around it all.
 */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new StoreError(
      'unavailable',
      `The database belongs to another version of Trailwise, perhaps a newer one (${error.message}).`,
      { cause: error },
    );
  if (error) throw error;
}
