import 'server-only';
import { perProcess } from '../per-process';
import type { WorkshopEvent } from '../protocol/events';
import { readSettings } from '../store/settings';
import { openStore, type Store } from '../store/store';
import { disbelieve, doubtAll, doubtSubject } from './believed';
import { onEnd } from './closers';
import { seatNamed } from './cookies';
import { log } from './log';
import { Room } from './room';
import { UntilDone } from './until-done';
import { Viewers } from './viewers';

/** A room that somebody is in, or was a moment ago. */
export interface Live {
  readonly room: Room;
  readonly viewers: Viewers;
  usedAt: number;
}

const KEEP_ALIVE_EVERY = 15_000;
const SWEEP_EVERY = 10 * 60_000;
/** A room without anybody is forgotten; its events are in the store. */
const FORGET_AFTER = 30 * 60_000;

/** All rooms of this process. */
export class Rooms {
  private readonly live = new Map<string, Promise<Live>>();
  private readonly timers: NodeJS.Timeout[];
  /** Signals that were missed are told once: who looks after them does not stop at a failure. */
  private readonly looking = new UntilDone(
    () => this.lookAfterAll(),
    (error) => log.error({ err: error }, 'rooms and sessions not looked at'),
  );
  /** It takes nobody in any more. */
  draining = false;

  private constructor(readonly store: Store) {
    this.timers = [
      setInterval(() => void this.each(({ viewers }) => viewers.keepAlive()), KEEP_ALIVE_EVERY),
      setInterval(() => void this.sweep(), SWEEP_EVERY),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** @throws StoreError where the database cannot be had */
  static async open(): Promise<Rooms> {
    const rooms = new Rooms(await openStore(readSettings(process.env)));
    await rooms.store.subscribe((signal) => {
      if (signal.kind === 'events')
        void rooms.ifLive(signal.workshopId, ({ room }) => room.catchUp(signal.lastSeq));
      else if (signal.kind === 'deleted') void rooms.forget(signal.workshopId);
      else if (signal.kind === 'session-ended') {
        disbelieve(signal.session);
        void rooms.ifLive(signal.workshopId, ({ viewers }) => viewers.logOut(signal.session));
      } else void rooms.catchUp();
    });
    void rooms.sweep();
    return rooms;
  }

  /** @throws StoreError `not-found` */
  async get(id: string): Promise<Live> {
    const known = this.live.get(id) ?? this.opened(id);
    this.live.set(id, known);
    // Nothing is kept of what was not found: ids that are made up do not fill the memory.
    known.catch(() => this.live.delete(id));
    const live = await known;
    live.usedAt = Date.now();
    return live;
  }

  /** Everything of a workshop, for good. */
  async deleteForGood(id: string): Promise<void> {
    const there = await this.store.deleteForGood(id);
    await this.forget(id);
    if (there) log.info({ workshop: id, why: 'asked for' }, 'workshop deleted for good');
  }

  /** Lets the streams go, carries out what waits, and closes the store. */
  async drain(): Promise<void> {
    this.draining = true;
    for (const timer of this.timers) clearInterval(timer);
    this.looking.end();
    await this.each(({ viewers }) => viewers.close());
    await this.each(async ({ room }) => {
      room.close();
      await room.idle();
    });
    await this.store.close();
  }

  /** Signals were missed: what happened in the rooms is read, and what else was told is looked at. */
  private async catchUp(): Promise<void> {
    doubtAll();
    await this.each(({ room }) => room.catchUp());
    this.looking.ask();
  }

  /** Rooms that were deleted are forgotten, and sessions that were ended let go of. */
  private async lookAfterAll(): Promise<void> {
    await this.each(async ({ room, viewers }) => {
      if (!(await this.store.findById(room.id))) return this.forget(room.id);
      const ended = await this.store.endedSessions(viewers.logins);
      for (const login of ended) viewers.logOut(login);
    });
  }

  private async opened(id: string): Promise<Live> {
    const viewers = new Viewers(() => new Date().toISOString());
    const room = await Room.open(
      id,
      this.store,
      (from, steps) => {
        viewers.tell(from, steps);
        for (const { event } of steps) this.endSeat(id, viewers, event);
      },
      () => void this.forget(id),
    );
    // Whoever left while the store was away, or before this process died, is still in it.
    const left = room.state.staff.filter(({ leftAt }) => leftAt !== undefined);
    for (const one of left) void this.removeStaff(id, one.id);
    return { room, viewers, usedAt: Date.now() };
  }

  private async removeStaff(workshop: string, id: string): Promise<void> {
    try {
      await this.store.removeStaff(id);
      // Who asked in between was believed again.
      doubtSubject(workshop, id);
    } catch (error) {
      log.error({ err: error }, 'staff not removed');
    }
  }

  /** What an event takes away is gone at once, in every process that has the room. */
  private endSeat(workshop: string, viewers: Viewers, event: WorkshopEvent): void {
    switch (event.kind) {
      case 'removed':
        return viewers.dismiss('removed', seatNamed('participant', event.participant));
      case 'staff-left':
        doubtSubject(workshop, event.id);
        viewers.dismiss('removed', seatNamed('staff', event.id));
        // The room itself refuses them from now on; this leaves nothing behind.
        return void this.removeStaff(workshop, event.id);
      case 'staff-link-renewed':
        doubtSubject(workshop, event.id);
        return viewers.letGo(seatNamed('staff', event.id));
    }
  }

  private async ifLive(id: string, work: (live: Live) => void): Promise<void> {
    const live = await this.live.get(id)?.catch(() => undefined);
    if (live) work(live);
  }

  private async each(work: (live: Live) => unknown): Promise<void> {
    await Promise.all(
      [...this.live.values()].map(async (one) => {
        const live = await one.catch(() => undefined);
        if (live) await work(live);
      }),
    );
  }

  private async forget(id: string): Promise<void> {
    await this.ifLive(id, ({ room, viewers }) => {
      room.close();
      viewers.dismiss('deleted');
    });
    this.live.delete(id);
  }

  /** Deletes what is kept no longer, and lets go of rooms that nobody is in. */
  private async sweep(): Promise<void> {
    try {
      for (const { id } of await this.store.listExpired()) {
        // It may have been reopened, or answered in late, since the list was made.
        if (!(await this.store.deleteForGood(id, { ifExpired: true }))) continue;
        await this.forget(id);
        log.info({ workshop: id, why: 'its time is over' }, 'workshop deleted for good');
      }
      await this.store.deleteExpiredSessions();
      if (!(await this.store.scrub()))
        log.warn('what was deleted is still readable in the log of the database file, which somebody reads'); // prettier-ignore
    } catch (error) {
      log.error({ err: error }, 'sweep failed');
    }
    for (const [id, one] of this.live) {
      const live = await one.catch(() => undefined);
      if (live && live.viewers.count === 0 && Date.now() - live.usedAt > FORGET_AFTER)
        this.live.delete(id);
    }
  }
}

const ours = perProcess<{ rooms?: Promise<Rooms>; failed?: string }>('rooms', () => ({}));

/**
 * The rooms of this process, opened when they are first asked for, which the server does once it listens. A failure is
 * tried again, and said once.
 */
export function rooms(): Promise<Rooms> {
  return (ours.rooms ??= Rooms.open().then(
    (opened) => {
      delete ours.failed;
      onEnd(() => opened.drain());
      return opened;
    },
    (error: unknown) => {
      delete ours.rooms;
      const because = error instanceof Error ? error.message : String(error);
      if (ours.failed !== because) log.error({ because }, 'workshops cannot be opened');
      ours.failed = because;
      throw error;
    },
  ));
}
