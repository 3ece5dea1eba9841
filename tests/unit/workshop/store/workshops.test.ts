import { readFileSync } from 'node:fs';
import Database from 'libsql';
import { expect, it, vi } from 'vitest';
import { SqliteFile } from '@/lib/workshop/store/engines/sqlite-file';
import { answerAll, onBothEngines, someWorkshop } from './engines';

const TABLES = ['workshops', 'events', 'commands', 'staff', 'sessions', 'returns'];
const clockAt = (time: string) => () => new Date(time);

onBothEngines((place, engine) => {
  it('is made with its instructor, and found by code and id', async () => {
    const store = await place().open(clockAt('2026-03-01T09:00:00Z'));
    const config = { mode: 'play', agenda: [{ id: 'p1', minutes: 20 }] };
    const { workshop, instructor } = await store.create({
      title: 'Where did the donations go?',
      config,
      instructor: { role: 'instructor', name: 'Ines', password: 'seven steps' },
    });
    expect(workshop).toMatchObject({
      title: 'Where did the donations go?',
      config,
      createdAt: '2026-03-01T09:00:00.000Z',
      lastSeq: 0,
      endedAt: null,
      keepUntil: null,
    });
    expect(instructor).toMatchObject({ workshopId: workshop.id, role: 'instructor', hasPassword: true }); // prettier-ignore
    expect(await store.findByCode(workshop.code)).toEqual(workshop);
    expect(await store.findById(workshop.id)).toEqual(workshop);
    expect(await store.findByCode('ZZZZZZZZ')).toBeUndefined();
  });

  it('ends once, is found still, and expires when its time is over', async () => {
    const place_ = place();
    const store = await place_.open(clockAt('2026-03-01T12:00:00Z'));
    const id = await someWorkshop(store);
    await store.end(id, '2026-03-31T12:00:00.000Z');
    const later = await place_.open(clockAt('2026-03-31T11:59:59Z'));
    await later.end(id, '2026-03-31T12:00:00.000Z');
    const ended = await later.findById(id);
    expect(ended).toMatchObject({ endedAt: '2026-03-01T12:00:00.000Z' });
    expect(await later.findByCode(ended!.code)).toEqual(ended);
    await someWorkshop(later);
    expect(await later.listExpired()).toEqual([]);
    const due = await place_.open(clockAt('2026-03-31T12:00:00Z'));
    expect(await due.listExpired()).toEqual([ended]);
    await expect(store.end('nobody', null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that was reopened since it was listed is not swept away', async () => {
    const store = await place().open(clockAt('2026-03-01T12:00:00Z'));
    const [reopened, over] = [await someWorkshop(store), await someWorkshop(store)];
    for (const id of [reopened, over]) await store.end(id, '2026-03-31T12:00:00.000Z');
    const due = await place().open(clockAt('2026-03-31T12:00:00Z'));
    const listed = await due.listExpired();
    expect(listed.map(({ id }) => id).sort()).toEqual([reopened, over].sort());
    await due.appendAll(reopened, { knows: 0, keys: ['reopen'] }, ({ fresh }) =>
      fresh.map((key) => ({
        ...{ key, events: [{ kind: 'reopened' }], reply: null },
        life: { endedAt: null, keepUntil: '2026-06-29T12:00:00.000Z' },
      })),
    );
    const swept = [];
    for (const { id } of listed) swept.push(await due.deleteForGood(id, { ifExpired: true }));
    expect(swept).toEqual(listed.map(({ id }) => id === over));
    expect(await due.findById(over)).toBeUndefined();
    expect(await due.eventsAfter(reopened, 0)).toHaveLength(1);
    // Whoever asks for it needs no date.
    expect(await due.deleteForGood(reopened)).toBe(true);
  });

  it('leaves nothing when it is deleted for good, and others alone', async () => {
    const store = await place().open();
    const full = async (marker: string) => {
      const instructor = { role: 'instructor', name: marker };
      const { workshop } = await store.create({ title: marker, config: { marker }, instructor });
      const given = { workshopId: workshop.id, role: 'participant', subjectId: marker };
      const { token } = await store.createSession({ ...given, expiresAt: '2099-01-01T00:00:00.000Z' }); // prettier-ignore
      const link = await store.makeReturnLink(workshop.id, marker);
      await store.addStaff(workshop.id, { role: 'helper', name: marker });
      await store.appendAll(workshop.id, { knows: 0, keys: [marker] }, answerAll);
      return { workshop, token, link };
    };
    const [gone, kept] = [await full('quokka-tundra'), await full('ferret-meadow')];
    const dump = async () =>
      JSON.stringify(await Promise.all(TABLES.map((table) => place().query(`select * from ${table}`)))); // prettier-ignore
    const before = await dump();
    expect(await store.deleteForGood(gone.workshop.id)).toBe(true);
    const after = await dump();
    for (const trace of ['quokka-tundra', gone.workshop.id]) {
      expect(before).toContain(trace);
      expect(after).not.toContain(trace);
    }
    expect(after.split('ferret-meadow').length).toBe(before.split('ferret-meadow').length);
    expect(await store.findSession(gone.token)).toBeUndefined();
    expect(await store.findReturn(gone.link)).toBeUndefined();
    expect(await store.findSession(kept.token)).toBeDefined();
    expect(await store.deleteForGood(gone.workshop.id)).toBe(false);
    await expect(
      store.appendAll(gone.workshop.id, { knows: 1, keys: ['late'] }, answerAll),
    ).rejects.toMatchObject({ code: 'not-found' });
    const { settings } = place();
    if (settings.engine === 'sqlite')
      for (const file of [settings.file, `${settings.file}-wal`]) {
        const bytes = readFileSync(file).toString('latin1');
        expect(bytes).not.toContain('quokka-tundra');
      }
  });

  if (engine === 'sqlite')
    it('leaves nothing in the log as soon as nobody reads the file, whatever came between', async () => {
      const { settings } = place();
      const file = settings.engine === 'sqlite' ? settings.file : '';
      const inLog = (text: string) => readFileSync(`${file}-wal`).includes(text);
      const store = await place().open();
      const made = async (title: string) => {
        const instructor = { role: 'instructor', name: 'Ines' };
        return (await store.create({ title, config: {}, instructor })).workshop.id;
      };
      const quokka = await made('quokka-tundra');
      // Somebody makes a backup.
      const reader = new Database(file);
      reader.exec('begin');
      reader.prepare('select count(*) from workshops').all();
      expect(await store.deleteForGood(quokka)).toBe(true);
      expect(await store.scrub()).toBe(false);
      expect(inLog('quokka-tundra')).toBe(true);
      reader.exec('commit');
      // A process that is killed before it scrubs leaves the same: whoever opens the file next does it.
      await place().open();
      expect(inLog('quokka-tundra')).toBe(false);

      const ferret = await made('ferret-meadow');
      const truncate = vi.spyOn(SqliteFile.prototype, 'truncateLog').mockImplementation(() => {
        throw new Error('disk I/O error');
      });
      expect(await store.deleteForGood(ferret)).toBe(true);
      truncate.mockRestore();
      expect(inLog('ferret-meadow')).toBe(true);
      expect(await store.scrub()).toBe(true);
      expect(inLog('ferret-meadow')).toBe(false);
      reader.close();
    });

  it('is deleted while others are written to', async () => {
    const store = await place().open();
    const [goes, stays] = [await someWorkshop(store), await someWorkshop(store)];
    const keys = Array.from({ length: 20 }, (_, n) => `k${n}`);
    const appending = keys.map((key) =>
      store.appendAll(stays, { knows: 0, keys: [key] }, answerAll),
    );
    expect(await store.deleteForGood(goes)).toBe(true);
    const appended = await Promise.all(appending);
    expect(appended.map(({ lastSeq }) => lastSeq).sort((a, b) => a - b)).toEqual(keys.map((_, n) => n + 1)); // prettier-ignore
  });
});
