import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { fromPayload, tell, type Listener } from './signals';

export const CHANNEL = 'trailwise';
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection that a firewall forgot says nothing, and one through a pooler is told nothing: both are tried. */
const HEARTBEAT_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;
const DEAF =
  'PostgreSQL’s notifications do not arrive: what happens in other processes is seen late. Does DATABASE_URL lead ' +
  'through a pooler in transaction mode? It takes a direct connection, or a pooler in session mode.';

/**
 * One connection that LISTENs, for all listeners of this handle. It comes back by itself when it is
 * lost, and says `catch-up` then: what was committed in between was told to nobody here. Where it is told nothing it
 * says so each time that it tried.
 */
export class PostgresLive {
  readonly #listeners = new Set<Listener>();
  #started: Promise<void> | undefined;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_WAIT_MS;
  #wasUp = false;
  #warned = false;
  /** What was said to ourselves and has not come yet. */
  readonly #awaited = new Map<string, () => void>();
  readonly #over = new AbortController();

  /**
   * @param notify says something on the channel, over another connection
   * @param answerWithin in milliseconds
   */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly notify: (payload: string) => Promise<object>,
    private readonly answerWithin = ANSWER_WITHIN_MS,
  ) {}

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
    this.#over.abort();
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
      this.#awaited.get(payload ?? '')?.();
      const signal = fromPayload(payload);
      if (signal) tell(this.#listeners, signal);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      return lose();
    }
    const hears = await this.#hears();
    if (lost) return;
    if (this.#over.signal.aborted) return client.end();
    if (!hears) return this.#deaf(lose);
    this.#client = client;
    this.#wait = FIRST_WAIT_MS;
    if (this.#wasUp) tell(this.#listeners, { kind: 'catch-up' });
    this.#wasUp = true;
    this.#beat(client, lose);
  }

  #beat(client: pg.Client, lose: () => void): void {
    this.#timer = setTimeout(async () => {
      if (!(await this.#inTime(client.query('select 1').then(() => true)))) return lose();
      const hears = await this.#hears();
      if (this.#client !== client) return;
      if (hears) this.#beat(client, lose);
      else this.#deaf(lose);
    }, HEARTBEAT_MS).unref();
  }

  /** Whether what another connection says arrives here; true where the other cannot say anything. */
  async #hears(): Promise<boolean> {
    const token = `beat ${randomUUID()}`;
    const heard = new Promise<true>((yes) => this.#awaited.set(token, () => yes(true)));
    const said = await this.notify(token).catch(() => undefined);
    const hears = said === undefined || (await this.#inTime(heard));
    this.#awaited.delete(token);
    return hears;
  }

  #deaf(lose: () => void): void {
    if (!this.#warned) process.emitWarning(DEAF);
    this.#warned = true;
    tell(this.#listeners, { kind: 'catch-up' });
    lose();
  }

  /** False where it fails, takes too long, or we end. */
  #inTime(what: Promise<boolean>): Promise<boolean> {
    const late = pause(this.answerWithin, false, { ref: false, signal: this.#over.signal });
    return Promise.race([what, late]).catch(() => false);
  }

  #lost(client: pg.Client): void {
    clearTimeout(this.#timer);
    this.#client = undefined;
    client.end().catch(() => undefined);
    if (this.#over.signal.aborted) return;
    // A first connection that failed is a loss too: subscribers were promised what comes after.
    this.#wasUp = true;
    // Half of the wait is by chance, so that processes do not all come back at the same moment.
    const wait = this.#wait * (0.5 + Math.random() / 2);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => void this.#connect(), wait).unref();
  }
}
