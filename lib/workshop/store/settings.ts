import path from 'node:path';
import { StoreError } from './errors';

export type Settings = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/**
 * Where workshops are kept. DATABASE_URL=postgres://… is PostgreSQL; without it, it is one SQLite
 * file in the folder TRAILWISE_DATA (./.data). Messages never repeat the address: it has a password.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const url = env['DATABASE_URL']?.trim() ?? '';
  if (url === '') {
    const folder = env['TRAILWISE_DATA']?.trim() || '.data';
    return { engine: 'sqlite', file: path.resolve(folder, 'trailwise.db') };
  }
  if (!URL.canParse(url)) throw refused('cannot be read as an address');
  const { protocol } = new URL(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw refused(`begins with "${protocol}"`);
  return { engine: 'postgres', url };
}

const refused = (why: string) =>
  new StoreError(
    'settings',
    `DATABASE_URL ${why}. It takes postgres://user:password@host:5432/name; ` +
      'leave it out for one SQLite file in the folder TRAILWISE_DATA.',
  );
