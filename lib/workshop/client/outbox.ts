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

/** As it is on the shelf. */
interface Kept extends Pending {
  /** When it was given, in milliseconds: the shelf has no order of its own. */
  readonly order: number;
}

/** As much of localStorage as is needed. */
export interface Shelf {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface OutboxOptions {
  /**
   * Names what is kept: one a workshop and seat. Each command has a place of its own, `<name>.<key>`: the tabs of one
   * person share a shelf, and none writes over what another has put there.
   */
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
  /** Of the last that was given. */
  private order = 0;
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
      this.add({ key, command });
      void this.flush();
    });
  }

  stop(): void {
    this.stopped = true;
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      let wait = FIRST_WAIT;
      let faults = 0;
      /** Of those who come next, so many are sent alone: one of them is wrong. */
      let alone = 0;
      while (this.pending.length > 0 && !this.stopped) {
        const some = this.pending.slice(0, alone > 0 ? 1 : MOST);
        const told = await this.options.send(some).then(eachOf(some), asError);
        if (!(told instanceof Error)) {
          wait = FIRST_WAIT;
          faults = 0;
          alone = Math.max(0, alone - 1);
          this.drop(some);
          some.forEach((one, at) => this.answer(one, told[at] as Told));
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
        this.drop(some);
        for (const one of some) this.fail(one, again ? setAside() : told);
      }
    } finally {
      // In the same turn as the last look: who sends next finds it free.
      this.sending = false;
    }
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

  private tell(...what: Parameters<NonNullable<OutboxOptions['onTold']>>): void {
    try {
      this.options.onTold?.(...what);
    } catch {
      // Whoever notes it has no room left, say: what comes next is sent all the same.
    }
  }

  private add(one: Pending): void {
    const { name, shelf } = this.options;
    this.order = Math.max(Date.now(), this.order + 1);
    const kept: Kept = { ...one, order: this.order };
    try {
      shelf.setItem(`${name}.${one.key}`, JSON.stringify(kept));
    } catch {
      // A full disk: it is still sent, as long as the page is open.
    }
    this.show([...this.pending, one]);
  }

  /** Takes away what is at the front. */
  private drop(some: readonly Pending[]): void {
    const { name, shelf } = this.options;
    try {
      for (const { key } of some) shelf.removeItem(`${name}.${key}`);
    } catch {
      // Sent again after a reload, which does nothing.
    }
    this.show(this.pending.slice(some.length));
  }

  private show(pending: Pending[]): void {
    this.pending = pending;
    this.options.onChange(pending);
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** What was told of each; of an answer that does not say that, nobody knows whether they were carried out. */
const eachOf =
  (some: readonly Pending[]) =>
  (told: readonly Told[] | undefined): readonly Told[] | Error =>
    told && some.every((_, at) => told[at])
      ? told
      : new RequestFailed('fault', 'The server did not say what became of it.');

const setAside = () =>
  new RequestFailed(
    'set-aside',
    'The server failed at this again and again, so it is not sent any more. What you typed is kept: send it again, or tell the people who run the workshop.',
  );

/** What is on the shelf, of all tabs, the oldest first. */
function read({ name, shelf }: OutboxOptions): Pending[] {
  try {
    return Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '')
      .filter((place) => place.startsWith(`${name}.`))
      .flatMap((place) => parsed(shelf.getItem(place)) ?? [])
      .sort((a, b) => a.order - b.order)
      .map(({ key, command }) => ({ key, command }));
  } catch {
    return [];
  }
}

function parsed(text: string | null): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' && one !== null && 'key' in one && 'command' in one && 'order' in one;
