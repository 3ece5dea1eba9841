import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WorkshopEvent } from '@/lib/workshop/protocol/events';
import type { State } from '@/lib/workshop/protocol/state';
import { Room } from '@/lib/workshop/server/room';
import { StoreError } from '@/lib/workshop/store/errors';
import { openStore, type Store } from '@/lib/workshop/store/store';
import { makeRoom, ownDatabase } from '../api/room';
import { readSettings } from '@/lib/workshop/store/settings';
import { rooms } from '@/lib/workshop/server/rooms';

beforeAll(ownDatabase);

const server = { kind: 'server' } as const;
const join = (participant: string, name = participant) => ({
  key: `join-${participant}`,
  command: { do: 'join', participant, name } as const,
  actor: server,
});

const joinStaff = (id: string) => ({
  key: `staff-${id}`,
  command: { do: 'join-staff', id, role: 'helper', name: id } as const,
  actor: server,
});

/** A room on a store that does something else while a transaction waits for its lock. */
async function roomWith(before: (room: Room, store: Store) => Promise<void>) {
  const { id } = await makeRoom();
  const store = await openStore(readSettings(process.env));
  const slow: Store = {
    ...store,
    appendAll: async (...given) => {
      await before(room, store);
      return store.appendAll(...given);
    },
  };
  const room = await Room.open(id, slow, () => undefined);
  return { room, id };
}

describe('a room', () => {
  it('folds what another process did once, whoever reads it first', async () => {
    let times = 0;
    const { room, id } = await roomWith(async (mine) => {
      if (times++ > 0) return;
      const other = (await (await rooms()).get(id)).room;
      for (let n = 0; n < 30; n++) await other.submit(joinStaff(`helper-${n}`));
      mine.catchUp();
      while (mine.lastSeq < other.lastSeq) await new Promise((next) => setTimeout(next, 5));
    });
    // A room takes 50 of the staff; twice 30 would be more.
    expect(await room.submit(joinStaff('one-more'))).toMatchObject({ ok: true });
    expect(room.state.staff).toHaveLength(1 + 30 + 1);
  });

  it('one command that cannot be decided takes no other with it', async () => {
    const { room } = await roomWith(async () => undefined);
    const broken = { ...join('cem'), told: () => JSON.parse('no json') as unknown };
    const [bea, cem, dora] = await Promise.allSettled([
      room.submit(join('bea')),
      room.submit(broken),
      room.submit(join('dora')),
    ]);
    expect([bea.status, cem.status, dora.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const names = (state: State) => state.participants.map(({ name }) => name);
    expect(names(room.state)).toEqual(['bea', 'dora']);
    const seqs = (room.since(1) ?? []).map(({ event }: { event: WorkshopEvent }) => event.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    // It may come again.
    expect(await room.submit(join('cem'))).toMatchObject({ ok: true });
  });

  describe('whose database fails for a moment', () => {
    afterEach(() => vi.useRealTimers());

    it('reads again by itself what it was told of once, and stops when it is closed', async () => {
      const { id } = await makeRoom();
      const store = await openStore(readSettings(process.env));
      const read = vi.fn(store.eventsAfter);
      const told: string[] = [];
      const room = await Room.open(id, { ...store, eventsAfter: read }, (_room, steps) =>
        told.push(...steps.map(({ event }) => event.kind)),
      );
      const other = (await (await rooms()).get(id)).room;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const away = new StoreError('unavailable', 'PostgreSQL went away.');
      read.mockRejectedValueOnce(away).mockRejectedValueOnce(away);
      await other.submit(joinStaff('hal'));
      room.catchUp(other.lastSeq);
      await vi.advanceTimersByTimeAsync(0);
      expect(told).toEqual([]);
      // After a second at most, then after two.
      await vi.advanceTimersByTimeAsync(3_000);
      await expect.poll(() => told).toEqual(['staff-joined']);

      read.mockRejectedValue(away);
      await other.submit(joinStaff('ida'));
      room.catchUp(other.lastSeq);
      await vi.advanceTimersByTimeAsync(60_000);
      // Every five seconds at least, however long it lasts.
      const tries = read.mock.calls.length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(read.mock.calls.length).toBeGreaterThanOrEqual(tries + 12);
      room.close();
      const last = read.mock.calls.length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(read).toHaveBeenCalledTimes(last);
    });
  });
});
