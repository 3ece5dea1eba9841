import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '@/lib/workshop/store/settings';
import { openStore } from '@/lib/workshop/store/store';
import { onBothEngines, someWorkshop } from './engines';

describe('settings', () => {
  it('are one SQLite file, unless DATABASE_URL says PostgreSQL', () => {
    expect(readSettings({})).toEqual({
      engine: 'sqlite',
      file: path.resolve('.data/trailwise.db'),
    });
    expect(readSettings({ TRAILWISE_DATA: '/srv/t', DATABASE_URL: ' ' })).toEqual({ engine: 'sqlite', file: '/srv/t/trailwise.db' }); // prettier-ignore
    for (const url of ['postgres://u:p@db:5432/t', 'postgresql://db/t?sslmode=require'])
      expect(readSettings({ DATABASE_URL: url })).toEqual({ engine: 'postgres', url });
  });

  it.each(['mysql://root:hunter2@db/t', 'sqlite:./x.db', './x.db', 'user:hunter2@db', 'hunter2'])(
    'refuse %s in plain words, without the password',
    (url) => {
      const read = () => readSettings({ DATABASE_URL: url });
      expect(read).toThrow(/DATABASE_URL .*postgres:\/\/user:password@host:5432\/name/);
      expect(read).not.toThrow(/hunter2/);
    },
  );
});

onBothEngines((place, engine) => {
  it('makes its tables from nothing, and finds them the next time', async () => {
    const first = await place().open();
    const id = await someWorkshop(first);
    await first.close();
    const second = await place().open();
    expect(await second.findById(id)).toMatchObject({ id });
    const names = await place().query('select name from kysely_migration');
    expect(names).toEqual([{ name: '001-workshops' }]);
  });

  it('makes them once when several start at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => place().open()));
    const id = await someWorkshop(stores[0]!);
    for (const store of stores) expect(await store.findById(id)).toMatchObject({ id });
    expect(await place().query('select name from kysely_migration')).toHaveLength(1);
  });

  it('does not touch a database of a newer version', async () => {
    await (await place().open()).close();
    await place().query("insert into kysely_migration values ('999-later', '2099') returning name");
    await expect(place().open()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('999-later'),
    });
  });

  it('is healthy until it is closed, and says then that it is', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    expect(await store.healthy()).toEqual({ engine, ok: true, listening: true });
    const pending = store.appendAll(id, { knows: 0, keys: [] }, () => []);
    await Promise.all([store.close(), store.close()]);
    await expect(pending).resolves.toMatchObject({ lastSeq: 0 });
    await expect(store.findById(id)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.healthy()).toMatchObject({
      ok: false,
      because: 'The store has been closed.',
    });
  });

  if (engine === 'sqlite')
    it('keeps its folder to itself, and says what is wrong with a file', async () => {
      const { settings } = place();
      if (settings.engine !== 'sqlite') return;
      await (await place().open()).close();
      const folder = path.dirname(settings.file);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      const file = path.join(folder, 'notes.txt');
      writeFileSync(file, 'These are notes, and no database. '.repeat(100));
      await expect(openStore({ engine: 'sqlite', file })).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('damaged') }); // prettier-ignore
      const inside = path.join(file, 'x.db');
      await expect(openStore({ engine: 'sqlite', file: inside })).rejects.toMatchObject({ code: 'settings' }); // prettier-ignore
    });
});

describe('a PostgreSQL that is not there', () => {
  it('is said to be unreachable', async () => {
    // Port 1 (tcpmux) is nobody's.
    const opening = openStore({ engine: 'postgres', url: 'postgres://u:hunter2@127.0.0.1:1/t' });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    await expect(opening).rejects.not.toThrow(/hunter2/);
  });
});
