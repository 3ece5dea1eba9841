import { describe, expect, it } from 'vitest';
import { plainly, StoreError, WorkFailed } from '@/lib/workshop/store/errors';

const failed = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('plainly', () => {
  // https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.sqlite.org/rescode.html
  it.each([
    ['23505', 'conflict'], // unique_violation
    ['40P01', 'busy'], // deadlock_detected
    ['57014', 'busy'], // query_canceled, by statement_timeout
    ['57P01', 'unavailable'], // admin_shutdown
    ['57P03', 'unavailable'], // cannot_connect_now
    ['08006', 'unavailable'], // connection_failure
    ['53100', 'unavailable'], // disk_full
    ['53300', 'unavailable'], // too_many_connections
    ['28P01', 'unavailable'], // invalid_password
    ['3D000', 'unavailable'], // invalid_catalog_name
    ['25006', 'unavailable'], // read_only_sql_transaction
    ['22021', 'invalid'], // character_not_in_repertoire
    ['42P01', 'fault'], // undefined_table
    ['ECONNREFUSED', 'unavailable'],
    ['EPIPE', 'unavailable'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_FULL', 'unavailable'],
    ['SQLITE_IOERR_FSYNC', 'unavailable'],
    ['SQLITE_READONLY_DBMOVED', 'unavailable'],
    ['SQLITE_CORRUPT', 'unavailable'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'conflict'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'fault'],
    ['SQLITE_ERROR', 'fault'],
  ])('says what %s is: %s', (code, expected) => {
    const cause = failed(code, 'in the words of the database');
    expect(plainly(cause)).toMatchObject({ name: 'StoreError', code: expected, cause });
  });

  it('knows what pg says without a code', () => {
    for (const message of [
      'Connection terminated unexpectedly',
      'Client has encountered a connection error and is not queryable',
      'timeout exceeded when trying to connect',
    ])
      // prettier-ignore
      expect(plainly(new Error(message))).toMatchObject({ code: 'unavailable' });
  });

  it('lets through what is plain already, and what the work threw', () => {
    const own = new StoreError('busy', 'Busy.');
    expect(plainly(own)).toBe(own);
    const theirs = failed('23505');
    expect(plainly(new WorkFailed('', { cause: theirs }))).toBe(theirs);
  });
});
