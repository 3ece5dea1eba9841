import type { Migration } from 'kysely';
import { workshops } from './001-workshops';

/** In order of their names. A migration that was released is never changed: a new one is written. */
export const migrations: Record<string, Migration> = {
  '001-workshops': workshops,
};
