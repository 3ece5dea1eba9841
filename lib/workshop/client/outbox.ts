/**
 * Commands on their way: kept until the server has acknowledged them, in the order in which they were given, over a
 * reload or a day without a network. Each has a key, so that what is sent twice is done once.
 */
import { RequestFailed } from './request';
import type { AnyCommand, Told } from './wire';

export interface Pending {
  readonly key: string;
  readonly command: AnyCommand;
}

/** As much of localStorage as is needed. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface OutboxOptions {
  /** Names what is kept: one a workshop and seat. */
  readonly name: string;
  readonly shelf: Shelf;
  /** Sends some, in order. @throws RequestFailed */
  readonly send: (pending: readonly Pending[]) => Promise<readonly Told[]>;
  /** Waits so many milliseconds, or less where the network came back. */
  readonly wait: (ms: number) => Promise<void>;
  readonly newKey: () => string;
  readonly onChange: (pending: readonly Pending[]) => void;
  /** What became of each, also where the page that gave it is gone. */
  readonly onTold?:
    ((command: AnyCommand, told: Told | { readonly failed: string }) => void) | undefined;
}

/** Sent at once; the server takes no more. */
const MOST = 20;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** So often the server may fail at the same before it is set aside: what comes after it has to go on. */
const MOST_FAULTS = 5;

export class Outbox {
  private pending: Pending[];
  private readonly asked = new Map<
    string,
    { resolve(told: Told): void; reject(e: unknown): void }
  >();
  private sending = false;
  private stopped = true;

  constructor(private readonly options: OutboxOptions) {
    this.pending = read(options);
  }

  /** Sends what was kept. */
  start(): void {
    this.stopped = false;
    this.options.onChange(this.pending);
    void this.flush();
  }

  /** Resolves with what the server says of it, however long that takes; rejects where it never will. */
  send(command: AnyCommand): Promise<Told> {
    const key = this.options.newKey();
    return new Promise((resolve, reject) => {
      this.asked.set(key, { resolve, reject });
      this.change([...this.pending, { key, command }]);
      void this.flush();
    });
  }

  stop(): void {
    this.stopped = true;
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let wait = FIRST_WAIT;
    let faults = 0;
    /** Of those who come next, so many are sent alone: one of them is wrong. */
    let alone = 0;
    while (this.pending.length > 0 && !this.stopped) {
      const some = this.pending.slice(0, alone > 0 ? 1 : MOST);
      const told = await this.options.send(some).catch(asError);
      if (!(told instanceof Error)) {
        wait = FIRST_WAIT;
        faults = 0;
        alone = Math.max(0, alone - 1);
        this.change(this.pending.slice(some.length));
        some.forEach((one, at) => this.answer(one, told[at]));
        continue;
      }
      const again = told instanceof RequestFailed && told.again;
      if (again && told.code === 'fault') faults += 1;
      if (again && faults < MOST_FAULTS) {
        await this.options.wait(Math.max(wait, (told.retryAfter ?? 0) * 1_000));
        wait = Math.min(LONGEST_WAIT, wait * 2);
        continue;
      }
      wait = FIRST_WAIT;
      faults = 0;
      // One of them is wrong, or all are too long together: one by one, only what is wrong is lost.
      if (some.length > 1) {
        alone = some.length;
        continue;
      }
      // It will never be taken: the person is told, and the rest goes on.
      alone = Math.max(0, alone - 1);
      this.change(this.pending.slice(1));
      for (const one of some) this.fail(one, again ? setAside() : told);
    }
    this.sending = false;
  }

  private answer({ key, command }: Pending, told: Told | undefined): void {
    if (told) {
      this.options.onTold?.(command, told);
      this.asked.get(key)?.resolve(told);
    }
    this.asked.delete(key);
  }

  private fail({ key, command }: Pending, error: Error): void {
    this.options.onTold?.(command, { failed: error.message });
    this.asked.get(key)?.reject(error);
    this.asked.delete(key);
  }

  private change(pending: Pending[]): void {
    this.pending = pending;
    const { name, shelf, onChange } = this.options;
    try {
      if (pending.length === 0) shelf.removeItem(name);
      else shelf.setItem(name, JSON.stringify(pending));
    } catch {
      // A full disk: it is still sent, as long as the page is open.
    }
    onChange(pending);
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

const setAside = () =>
  new RequestFailed(
    'set-aside',
    'The server failed at this again and again, so it is not sent any more. What you typed is kept: send it again, or tell the people who run the workshop.',
  );

function read({ name, shelf }: OutboxOptions): Pending[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  } catch {
    return [];
  }
}

const isPending = (one: unknown): one is Pending =>
  typeof one === 'object' && one !== null && 'key' in one && 'command' in one;
