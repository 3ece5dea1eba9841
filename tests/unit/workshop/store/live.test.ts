import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { fromPayload, type Signal } from '@/lib/workshop/store/live/signals';
import type { Store } from '@/lib/workshop/store/store';
import { answerAll, onBothEngines, someWorkshop } from './engines';

async function heard(store: Store, workshopId: string) {
  const signals: Signal[] = [];
  // Other tests use the channel of the same server.
  const stop = await store.subscribe((signal) => {
    if (signal.kind === 'catch-up' || signal.workshopId === workshopId) signals.push(signal);
  });
  return { signals, stop };
}

async function until(what: () => boolean): Promise<void> {
  for (let n = 0; n < 500 && !what(); n += 1) await pause(20);
  expect(what()).toBe(true);
}

onBothEngines((place, engine) => {
  it('tells every handle what was committed, and nothing of what was not', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    const [here, there] = [await heard(one, id), await heard(two, id)];
    await one.appendAll(id, { knows: 0, keys: ['a', 'b'] }, answerAll);
    const failing = one.appendAll(id, { knows: 2, keys: ['c'] }, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await one.appendAll(id, { knows: 2, keys: ['a'] }, answerAll);
    await two.appendAll(id, { knows: 2, keys: ['d'] }, answerAll);
    const session = { workshopId: id, role: 'participant', subjectId: 'p1' };
    const made = await one.createSession({ ...session, expiresAt: '2099-01-01T00:00:00.000Z' });
    await one.endSession(made.token);
    // A second time there is nothing to end.
    await one.endSession(made.token);
    await two.deleteForGood(id);
    const expected = [
      { kind: 'events', workshopId: id, lastSeq: 2 },
      { kind: 'events', workshopId: id, lastSeq: 3 },
      { kind: 'session-ended', workshopId: id, session: made.session.id },
      { kind: 'deleted', workshopId: id },
    ];
    await until(() => here.signals.length === 4 && there.signals.length === 4);
    expect(here.signals).toEqual(expected);
    expect(there.signals).toEqual(expected);
  });

  it('tells every handle which sessions end with a link of the staff', async () => {
    const [one, two] = [await place().open(), await place().open()];
    const id = await someWorkshop(one);
    const { signals } = await heard(two, id);
    const hal = await one.addStaff(id, { role: 'helper', name: 'Hal' });
    const expiresAt = '2099-01-01T00:00:00.000Z';
    const given = { workshopId: id, role: 'helper', subjectId: hal.id, expiresAt };
    const first = await one.createSession(given);
    await one.renewStaffLink(hal.id);
    await until(() => signals.length === 1);
    const second = await one.createSession(given);
    await one.removeStaff(hal.id);
    await until(() => signals.length === 2);
    expect(signals).toEqual(
      [first, second].map(({ session }) => ({
        kind: 'session-ended',
        workshopId: id,
        session: session.id,
      })),
    );
  });

  it('tells nobody who has stopped listening, and is not stopped by one who throws', async () => {
    const store = await place().open();
    const id = await someWorkshop(store);
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
    await store.subscribe(() => {
      throw new Error('a listener broke');
    });
    const [stays, goes] = [await heard(store, id), await heard(store, id)];
    goes.stop();
    await store.appendAll(id, { knows: 0, keys: ['a'] }, answerAll);
    await until(() => stays.signals.length === 1 && warn.mock.calls.length > 0);
    const [warning] = warn.mock.calls[0]!;
    warn.mockRestore();
    expect(goes.signals).toEqual([]);
    expect(warning).toMatchObject({ message: 'a listener broke' });
  });

  if (engine === 'postgres')
    it('comes back when its connection is cut, and says catch-up', async () => {
      const store = await place().open();
      const id = await someWorkshop(store);
      const { signals } = await heard(store, id);
      const cut = await place().query(
        `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen trailwise' and application_name = current_schema()`,
      );
      expect(cut).toHaveLength(1);
      await until(() => signals.some(({ kind }) => kind === 'catch-up'));
      expect(await store.healthy()).toMatchObject({ ok: true, listening: true });
      await store.appendAll(id, { knows: 0, keys: ['a'] }, answerAll);
      await until(() => signals.at(-1)?.kind === 'events');
    });
});

it('takes nothing from the channel that is not its own', () => {
  const texts = [undefined, '', 'x', 'a b c', "a' 1", 'a -1', 'a 1.5', 'a 99999999999', `${'a'.repeat(65)} 1`]; // prettier-ignore
  expect(texts.map(fromPayload)).toEqual(texts.map(() => undefined));
  expect(fromPayload('w-_1 12')).toEqual({ kind: 'events', workshopId: 'w-_1', lastSeq: 12 });
});
