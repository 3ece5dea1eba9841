import { expect, it } from 'vitest';
import type { Room } from '@/lib/workshop/store/append';
import { allEvents, onBothEngines, someWorkshop } from './engines';

const NASTY = [
  "Robert'); DROP TABLE workshops;--",
  '"; select pg_sleep(10); --',
  '`$1` ? :name @p \\ %s',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  'né\u0301e 日本語 🧑‍🚀 \u202Eevil\u200B',
  '\t\r\n\u0001\u007f',
];
/** JSON escapes these; a column of its own cannot hold them. */
const UNSTORABLE = ['nul\0nul', 'half a \ud83d pair'];

onBothEngines((place) => {
  it('gives back what it was given, to the letter', async () => {
    const store = await place().open();
    for (const text of NASTY) {
      const instructor = { role: 'instructor', name: text };
      const { workshop } = await store.create({ title: text, config: { text }, instructor });
      expect(await store.findById(workshop.id)).toMatchObject({ title: text, config: { text } });
      expect(await store.listStaff(workshop.id)).toMatchObject([{ name: text }]);
    }
  });

  it('takes any string inside an event or a reply', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const texts = [...NASTY, ...UNSTORABLE, '__proto__', 'x'.repeat(100_000)];
    const reply = { texts, none: null, yes: true, half: 0.5 };
    const events = texts.map((text) => ({ kind: 'answered', text, yes: true, half: 0.5 }));
    const work = ({ fresh }: Room) => fresh.map((key) => ({ key, events, reply }));
    await store.appendAll(id, { knows: 0, keys: ['k'] }, work);
    expect((await allEvents(store, id)).map(({ body }) => body)).toEqual(events);
    const { carried } = await store.appendAll(id, { knows: 0, keys: ['k'] }, work);
    expect(carried.get('k')?.reply).toEqual(reply);
  });

  it.each(UNSTORABLE)('refuses %j where it cannot be stored, and goes on', async (text) => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const invalid = { name: 'StoreError', code: 'invalid' };
    const instructor = { role: 'instructor', name: 'Ines' };
    const session = { workshopId: id, role: 'participant', subjectId: text, expiresAt: '2099' };
    await expect(store.create({ title: text, config: {}, instructor })).rejects.toMatchObject(invalid); // prettier-ignore
    await expect(store.addStaff(id, { role: 'helper', name: text })).rejects.toMatchObject(invalid);
    await expect(store.createSession(session)).rejects.toMatchObject(invalid);
    await expect(store.makeReturnLink(id, text)).rejects.toMatchObject(invalid);
    await expect(store.findByCode(text)).rejects.toMatchObject(invalid);
    expect(await store.findSession(text)).toBeUndefined();
    expect(await store.healthy()).toMatchObject({ ok: true });
  });

  it.each(['', ' ', 'a b', 'é', 'nul\0', 'x'.repeat(129)])('refuses the key %j', async (key) => {
    const store = await place().open();
    const id = await someWorkshop(store);
    await expect(store.appendAll(id, { knows: 0, keys: [key] }, () => [])).rejects.toMatchObject({ code: 'invalid' }); // prettier-ignore
  });
});
