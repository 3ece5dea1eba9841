/**
 * Commands on their way: kept until the server has acknowledged them, in the order in which they were given, over a
 * reload or a day without a network. Each has a key, so that what is sent twice is done once.
 */
import { RequestFailed } from './request';
import {
  type Kept,
  type OnItsWay,
  type Pending,
  putOnShelf,
  readShelf,
  type Shelf,
  takeOffShelf,
} from './shelf';
import { Tries } from './tries';
import type { AnyCommand, Told } from './wire';

export interface OutboxOptions {
  /** Names what is kept: one a workshop, seat and person. */
  readonly name: string;
  readonly shelf: Shelf;
  /** Sends some, in order. @throws RequestFailed */
  readonly send: (pending: readonly Pending[]) => Promise<readonly Told[]>;
  /** Waits so many milliseconds, or less where the network came back. */
  readonly wait: (ms: number) => Promise<void>;
  readonly newKey: () => string;
  /**
   * In milliseconds: what was given longer ago is not sent by itself, as it may not be meant any more. For ever where
   * absent.
   */
  readonly meantFor?: number;
  readonly onChange: (pending: readonly OnItsWay[]) => void;
  /** What became of each, also where the page that gave it is gone. */
  readonly onTold: (command: AnyCommand, told: Told | { readonly failed: string }) => void;
}

/**
 * In milliseconds: an answer that was sent longer than this after it was given had been kept, and nobody sits before it
 * to give it again. How long the server takes, or a slow network, says nothing of that.
 */
const PROMPT = 2_000;

export class Outbox {
  private pending: readonly Kept[];
  private readonly asked = new Map<
    string,
    { resolve(told: Told): void; reject(e: unknown): void }
  >();
  private sending = false;
  /** Of the last that was given. */
  private order = 0;
  private stopped = true;
  /** Questions whose answers the server takes later: what is of them waits, and nothing besides. */
  private readonly held = new Set<string>();
  /** By key: these wait for whoever gave them to say that they are still meant. */
  private readonly late = new Set<string>();
  /** By the page's own clock, which is never set back. */
  private heldUntil = 0;
  /** Ends a pause that may end sooner. */
  private wake: () => void = () => undefined;

  constructor(private readonly options: OutboxOptions) {
    this.pending = readShelf(options.shelf, options.name);
  }

  /** Sends what was kept. */
  start(): void {
    this.stopped = false;
    this.show(this.pending);
    void this.flush();
  }

  /** Resolves with what the server says of it, however long that takes; rejects where it never will. */
  send(command: AnyCommand): Promise<Told> {
    const key = this.options.newKey();
    return new Promise((resolve, reject) => {
      this.asked.set(key, { resolve, reject });
      this.add({ key, command });
      this.wake();
      void this.flush();
    });
  }

  stop(): void {
    this.stopped = true;
  }

  /** What came too late is meant all the same: it is sent, as given now. */
  sendLate(key: string): void {
    const one = this.pending.find((other) => other.key === key);
    if (!one || !this.late.delete(key)) return;
    this.pending = this.pending.filter((other) => other !== one);
    this.add({ key, command: one.command });
    void this.flush();
  }

  /** What came too late is not meant any more. */
  dropLate(key: string): void {
    if (!this.late.delete(key)) return;
    this.giveUp(
      this.pending.filter((one) => one.key === key),
      new RequestFailed('dropped', 'It was not sent.'),
    );
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      const tries = new Tries();
      while (this.pending.length > 0 && !this.stopped) {
        const ready = this.ready();
        if (ready.length === 0) {
          // What is late is sent by nobody but whoever gave it.
          if (this.held.size === 0) return;
          await this.pause(this.heldUntil - performance.now());
          continue;
        }
        const some = tries.next(ready);
        const sentAt = Date.now();
        const told = await this.options.send(some.map(asSent)).then(eachOf(some), asError);
        if (told instanceof Error) {
          const next = tries.failed(told, some);
          if (next.then === 'stop') this.stopped = true;
          else if (next.then === 'wait')
            await (next.open ? this.pause(next.ms) : this.options.wait(next.ms));
          // It will never be taken: the person is told, and the rest goes on.
          else if (next.then === 'give-up') this.giveUp(some, next.because);
          continue;
        }
        tries.passed();
        this.take(some, told, sentAt);
      }
    } finally {
      // In the same turn as the last look: who sends next finds it free.
      this.sending = false;
    }
  }

  private ready(): readonly Kept[] {
    if (this.held.size > 0 && performance.now() >= this.heldUntil) {
      this.held.clear();
      this.show(this.pending);
    }
    this.setAsideLate();
    return this.pending.filter((one) => !this.isHeld(one) && !this.late.has(one.key));
  }

  private setAsideLate(): void {
    const { meantFor = Infinity } = this.options;
    const late = this.pending.filter(
      ({ key, order }) => !this.late.has(key) && Date.now() - order > meantFor,
    );
    if (late.length === 0) return;
    for (const { key } of late) this.late.add(key);
    this.show(this.pending);
  }

  private readonly isHeld = ({ command }: Pending) =>
    'ref' in command && this.held.has(command.ref);

  /** Until the time is over, or there is something else to send. */
  private pause(ms: number): Promise<void> {
    const woken = new Promise<void>((wake) => {
      this.wake = wake;
    });
    return Promise.race([this.options.wait(ms), woken]);
  }

  private take(some: readonly Kept[], told: readonly Told[], sentAt: number): void {
    const results = some.map((one, at) => ({ one, told: told[at] as Told }));
    const done = results.filter(({ one, told }) => !this.hold(one, told, sentAt));
    this.drop(done.map(({ one }) => one));
    for (const { one, told } of done) this.answer(one, told);
  }

  /**
   * An answer that was kept, and comes with too many others that are wrong, is not taken yet: it waits, as whoever gave
   * it is told nothing that they could act on. @returns whether it does
   */
  private hold({ command, order }: Kept, told: Told, sentAt: number): boolean {
    if (told.ok || told.refusal.refused !== 'slow-down' || command.do !== 'answer') return false;
    if (sentAt - order < PROMPT) return false;
    this.held.add(command.ref);
    this.heldUntil = performance.now() + told.refusal.retryAfter * 1_000;
    return true;
  }

  private giveUp(some: readonly Kept[], because: Error): void {
    this.drop(some);
    for (const one of some) this.fail(one, because);
  }

  private answer({ key, command }: Pending, told: Told): void {
    this.tell(command, told);
    this.asked.get(key)?.resolve(told);
    this.asked.delete(key);
  }

  private fail({ key, command }: Pending, error: Error): void {
    this.tell(command, { failed: error.message });
    this.asked.get(key)?.reject(error);
    this.asked.delete(key);
  }

  private tell(...what: Parameters<OutboxOptions['onTold']>): void {
    try {
      this.options.onTold(...what);
    } catch {
      // Whoever notes it has no room left, say: what comes next is sent all the same.
    }
  }

  private add(one: Pending): void {
    this.order = Math.max(Date.now(), this.order + 1);
    const kept: Kept = { ...one, order: this.order };
    putOnShelf(this.options.shelf, this.options.name, kept);
    this.show([...this.pending, kept]);
  }

  private drop(some: readonly Kept[]): void {
    const keys = new Set(some.map(({ key }) => key));
    takeOffShelf(this.options.shelf, this.options.name, keys);
    this.show(this.pending.filter(({ key }) => !keys.has(key)));
  }

  private show(pending: readonly Kept[]): void {
    this.pending = pending;
    this.options.onChange(
      pending.map((one) => ({ ...one, held: this.isHeld(one), late: this.late.has(one.key) })),
    );
  }
}

const asSent = ({ key, command }: Kept): Pending => ({ key, command });

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** What was told of each; of an answer that does not say that, nobody knows whether they were carried out. */
const eachOf =
  (some: readonly Pending[]) =>
  (told: readonly Told[] | undefined): readonly Told[] | Error =>
    told && some.every((_, at) => told[at])
      ? told
      : new RequestFailed('fault', 'The server did not say what became of it.');
