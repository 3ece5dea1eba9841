import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteFile } from '@/lib/workshop/store/engines/sqlite-file';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'trailwise-file-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => SqliteFile.open(path.join(folder, 'x.db'));
const all = (file: SqliteFile, sql: string) => file.prepare(sql).all([]);

describe('a handle of a SQLite file', () => {
  it('waits for the disk at each commit, minds foreign keys, overwrites what is deleted', async () => {
    const file = await open();
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'];
    const values = pragmas.map((name) => Object.values(all(file, `pragma ${name}`)[0] as object)[0]); // prettier-ignore
    // https://www.sqlite.org/pragma.html#pragma_synchronous: 2 is FULL.
    expect(values).toEqual(['wal', 2, 1, 1]);
    file.close();
  });

  it('refuses what libsql would end the process for, or would change', async () => {
    const file = await open();
    file.prepare('create table t(x text)').run([]);
    for (const value of [true, undefined, 1.5, 2 ** 60, 1n, new Date(), NaN, {}, Symbol('s')])
      expect(() => file.prepare('insert into t values (?)').run([value])).toThrow(TypeError);
    expect(all(file, 'select * from t')).toEqual([]);
    file.close();
  });

  it('works again after a statement that found the file locked', async () => {
    const [one, two] = [await open(), await open()];
    one.prepare('create table t(x integer)').run([]);
    await one.begin();
    // Outside a transaction, which the store never does: libsql leaves it in progress.
    expect(() => two.prepare('insert into t values (1)').run([])).toThrow(/locked/);
    one.commit();
    await two.begin();
    two.prepare('insert into t values (2)').run([]);
    two.commit();
    expect(all(one, 'select x from t')).toEqual([{ x: 2 }]);
    one.close();
    two.close();
  });

  it('waits its turn without stopping the process that holds the file', async () => {
    const [one, two] = [await open(), await open()];
    await one.begin();
    const order: string[] = [];
    const waiting = two.begin().then(() => order.push('two begins'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('one commits');
    one.commit();
    await waiting;
    two.rollback();
    two.rollback();
    expect(order).toEqual(['one commits', 'two begins']);
    one.close();
    two.close();
  });
});
