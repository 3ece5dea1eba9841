import pg from 'pg';
import { fromPayload, tell, type Listener } from './signals';

export const CHANNEL = 'trailwise';
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection that a firewall forgot says nothing: we ask it. */
const HEARTBEAT_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * One connection that LISTENs, for all listeners of this handle. It comes back by itself when it is
 * lost, and says `catch-up` then: what was committed in between was told to nobody here.
 */
export class PostgresLive {
  readonly #listeners = new Set<Listener>();
  #started: Promise<void> | undefined;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_WAIT_MS;
  #wasUp = false;
  #closed = false;

  constructor(private readonly config: pg.ClientConfig) {}

  /** Whether signals arrive at this moment, or nobody wants any. */
  get listening(): boolean {
    return this.#client !== undefined || this.#started === undefined;
  }

  async subscribe(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    await (this.#started ??= this.#connect());
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#started;
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.config);
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      this.#lost(client);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      const signal = fromPayload(payload);
      if (signal) tell(this.#listeners, signal);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      return lose();
    }
    if (lost) return;
    if (this.#closed) return client.end();
    this.#client = client;
    this.#wait = FIRST_WAIT_MS;
    if (this.#wasUp) tell(this.#listeners, { kind: 'catch-up' });
    this.#wasUp = true;
    this.#beat(client, lose);
  }

  #beat(client: pg.Client, lose: () => void): void {
    this.#timer = setTimeout(() => {
      const tooLate = setTimeout(lose, ANSWER_WITHIN_MS);
      client.query('select 1').then(
        () => {
          clearTimeout(tooLate);
          if (this.#client === client) this.#beat(client, lose);
        },
        () => clearTimeout(tooLate),
      );
    }, HEARTBEAT_MS).unref();
  }

  #lost(client: pg.Client): void {
    clearTimeout(this.#timer);
    this.#client = undefined;
    client.end().catch(() => undefined);
    if (this.#closed) return;
    // A first connection that failed is a loss too: subscribers were promised what comes after.
    this.#wasUp = true;
    // Half of the wait is by chance, so that processes do not all come back at the same moment.
    const wait = this.#wait * (0.5 + Math.random() / 2);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => void this.#connect(), wait).unref();
  }
}
