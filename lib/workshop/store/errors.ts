/** What can go wrong in the store, said so that a caller can act on it and an operator can read it. */
type StoreErrorCode =
  /** The database cannot be reached, cannot write, or is closed. Try later, with the same keys. */
  | 'unavailable'
  /** Others hold what is wanted for too long. Try again at once. */
  | 'busy'
  /** Something that may be there once is there already. */
  | 'conflict'
  | 'not-found'
  /** What was given cannot be stored; trying again does not help. */
  | 'invalid'
  /** DATABASE_URL or TRAILWISE_DATA cannot be obeyed. */
  | 'settings'
  /** The database refused a query: a fault of the program. */
  | 'fault';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By its name: the rooms are one a process, and Next gives each of its bundles a class of its own. */
export const isStoreError = (error: unknown, code?: StoreErrorCode): error is StoreError =>
  error instanceof Error &&
  error.name === 'StoreError' &&
  (code === undefined || (error as StoreError).code === code);

/** Carries an error of the caller's own work through a transaction, so that it comes out as it was. */
export class WorkFailed extends Error {}

const RETRY = 'What was sent may or may not have been kept: the same keys may be sent again.';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, by code or by class. */
const POSTGRES: [RegExp, StoreErrorCode, string][] = [
  [/^23505$/, 'conflict', 'It is there already.'],
  [/^(22021|22P05)$/, 'invalid', 'PostgreSQL cannot store a NUL character in text.'],
  [/^(40001|40P01|55P03|57014|25P0[34])$/, 'busy', `PostgreSQL was too busy. ${RETRY}`],
  [/^(28|3D)/, 'unavailable', 'PostgreSQL refused the user, the password or the database name.'],
  [/^53/, 'unavailable', `PostgreSQL has no room left (disk, memory or connections). ${RETRY}`],
  [/^(08|57P|58)/, 'unavailable', `PostgreSQL went away. ${RETRY}`],
  [/^25006$/, 'unavailable', 'PostgreSQL is read-only: is DATABASE_URL that of a standby?'],
];
/** https://www.sqlite.org/rescode.html */
const SQLITE: [RegExp, StoreErrorCode, string][] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/, 'conflict', 'It is there already.'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy', 'Another process holds the database file. Try again.'],
  [/^SQLITE_FULL/, 'unavailable', 'The disk with the database file is full.'],
  [/^SQLITE_READONLY/, 'unavailable', 'The database file is read-only.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'unavailable', 'The database file is damaged, or is not one.'],
  [/^SQLITE_(IOERR|CANTOPEN|PERM)/, 'unavailable', 'The database file cannot be read or written.'],
];
const NETWORK = /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|EPIPE|EHOSTUNREACH|ENETUNREACH)/;
/** pg gives these without a code. */
const GONE = /connection terminated|not queryable|timeout exceeded when trying to connect/i;
const NO_FILE = /ConnectionFailed/;

/** Any error as one of the store's; what the caller's own work threw comes back as it was. */
export function plainly(error: unknown): unknown {
  if (error instanceof WorkFailed) return error.cause;
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sqlState = /^[0-9A-Z]{5}$/.test(code) && !NETWORK.test(code);
  const known = (sqlState ? POSTGRES : SQLITE).find(([pattern]) => pattern.test(code));
  if (known) return new StoreError(known[1], known[2], { cause: error });
  if (NETWORK.test(code) || GONE.test(error.message))
    return new StoreError('unavailable', `PostgreSQL cannot be reached. ${RETRY}`, { cause: error }); // prettier-ignore
  if (NO_FILE.test(error.message))
    return new StoreError('unavailable', 'The database file cannot be opened.', { cause: error });
  return new StoreError('fault', `The database refused a query: ${error.message}`, { cause: error }); // prettier-ignore
}
