import 'server-only';
import type { Carried, Entry } from '../store/append';
import { isStoreError, StoreError } from '../store/errors';
import type { StoredEvent } from '../store/events';
import type { Store } from '../store/store';
import type { Command } from '../protocol/commands';
import type { Actor, Context } from '../protocol/context';
import { decide } from '../protocol/decide';
import type { NewEvent, WorkshopEvent } from '../protocol/events';
import { fold, initialState } from '../protocol/fold';
import type { Refusal } from '../protocol/refusals';
import type { State } from '../protocol/state';
import { lifeOf } from './life';
import { log } from './log';
import { metrics } from './metrics';
import { UntilDone } from './until-done';

/** One step of the room: what happened, and how it stood before. States share what did not change. */
export interface Step {
  readonly event: WorkshopEvent;
  readonly before: State;
}

/** A command that waits for its turn. */
export interface Wanted {
  /** Chosen by whoever sends it: what comes twice is done once. */
  readonly key: string;
  readonly command: Command;
  readonly actor: Actor;
  readonly context?: Pick<Context, 'graded' | 'texts'>;
  /** Beside the acknowledgement; kept with it, so that it is told again when the command comes again. */
  readonly told?: (events: readonly NewEvent[]) => unknown;
}

export type Outcome =
  | { readonly ok: true; readonly seq: number; readonly told?: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

interface Waiting extends Wanted {
  readonly since: number;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** Commands that one transaction takes. */
const MOST_AT_ONCE = 250;
/** Steps that are kept for those who come back after a break. */
const REMEMBERED = 1_000;

/**
 * A workshop as this process knows it: the state, folded from the events that are in the store, and the commands
 * that wait. All that wait while one transaction runs are carried out by the next (group commit).
 */
export class Room {
  private steps: Step[] = [];
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  /** A signal comes once: a read that fails is tried again, or the pages of this process would miss it. */
  private readonly catching = new UntilDone(
    () => this.fresh(),
    (error) => log.error({ err: error, workshop: this.id }, 'catch-up failed'),
  );

  private constructor(
    readonly id: string,
    private readonly store: Store,
    private current: State,
    private seq: number,
    private readonly onSteps: (room: Room, steps: readonly Step[]) => void,
    private readonly onGone: () => void,
  ) {}

  /**
   * Folds what there is; throws a StoreError `not-found` where there is no such workshop.
   * @param onGone is called where a command finds that it was deleted
   */
  static async open(
    id: string,
    store: Store,
    onSteps: (room: Room, steps: readonly Step[]) => void,
    onGone: () => void = () => undefined,
  ): Promise<Room> {
    const [first, ...rest] = await allEvents(store, id, 0);
    if (first?.kind !== 'created') throw new StoreError('not-found', 'There is no such workshop.');
    const state = rest.reduce(fold, initialState(first));
    return new Room(id, store, state, first.seq + rest.length, onSteps, onGone);
  }

  get state(): State {
    return this.current;
  }

  get lastSeq(): number {
    return this.seq;
  }

  /** What happened after `seq`; nothing where that is too long ago, or not yet. */
  since(seq: number): readonly Step[] | undefined {
    if (seq > this.seq) return undefined;
    const missing = this.seq - seq;
    if (missing > this.steps.length) return undefined;
    return this.steps.slice(this.steps.length - missing);
  }

  /** Resolves once it is committed, or refused; rejects with a StoreError where nobody knows. */
  submit(wanted: Wanted): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...wanted, since: performance.now(), resolve, reject });
      this.run();
    });
  }

  /** Takes in what other processes did until now. @throws StoreError */
  async fresh(): Promise<void> {
    this.take(await allEvents(this.store, this.id, this.seq));
  }

  /**
   * Something of the state; where it is not there, once more with what other processes did: what they told somebody
   * this process may not have heard of yet. @throws StoreError
   */
  async find<Found>(look: (state: State) => Found | undefined): Promise<Found | undefined> {
    const known = look(this.current);
    if (known !== undefined) return known;
    await this.fresh();
    return look(this.current);
  }

  /**
   * Takes in what other processes did, once there is time: signals that come meanwhile are answered by one more read.
   * @param upTo the last event that there is, where that is known: this process's own are signalled to it, too
   */
  catchUp(upTo = Infinity): void {
    if (upTo <= this.seq) return;
    this.catching.ask();
  }

  /** Nobody is told any more what happens in it. */
  close(): void {
    this.catching.end();
  }

  /** Once nothing waits any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private run(): void {
    this.running ??= this.carryOut().finally(() => {
      this.running = undefined;
      if (this.waiting.length > 0) this.run();
    });
  }

  private async carryOut(): Promise<void> {
    // What arrives in the same turn of the event loop goes along.
    await new Promise((next) => setImmediate(next));
    const batch = this.waiting.splice(0, MOST_AT_ONCE);
    if (batch.length === 0) return this.fresh();
    const refusals = new Map<string, Refusal>();
    const faults = new Map<string, unknown>();
    const first = new Map<string, Waiting>();
    for (const one of batch) if (!first.has(one.key)) first.set(one.key, one);
    try {
      const { tail, committed, carried } = await this.store.appendAll(
        this.id,
        { knows: this.seq, keys: [...first.keys()] },
        ({ tail: others, lastSeq, now, fresh }) => {
          // A catch-up may have been quicker: what is folded already is not folded again.
          const unknown = others.filter((other) => other.seq > this.seq).map(eventOf);
          let state = unknown.reduce(fold, this.current);
          let seq = lastSeq;
          const entries: Entry[] = [];
          for (const key of fresh) {
            try {
              const done = carriedOut(state, first.get(key) as Waiting, now, seq);
              if ('refused' in done) {
                refusals.set(key, done);
                continue;
              }
              entries.push({ key, ...done.entry });
              ({ state } = done);
              seq += done.entry.events.length;
            } catch (error) {
              // A fault of ours: whoever waits beside it has no part in it.
              faults.set(key, error);
            }
          }
          return entries;
        },
      );
      this.take([...tail, ...committed].map(eventOf));
      for (const waits of batch)
        if (faults.has(waits.key)) waits.reject(faults.get(waits.key));
        else settle(waits, carried.get(waits.key), refusals.get(waits.key));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      if (isStoreError(error, 'not-found')) this.onGone();
    }
  }

  private take(events: readonly WorkshopEvent[]): void {
    const steps: Step[] = [];
    for (const event of events) {
      // A catch-up and a command may have read the same.
      if (event.seq <= this.seq) continue;
      const before = this.current;
      this.current = fold(before, event);
      this.seq = event.seq;
      steps.push({ event, before });
    }
    if (steps.length === 0) return;
    this.steps = [...this.steps, ...steps].slice(-REMEMBERED);
    this.onSteps(this, steps);
  }
}

/** Decides one command: its entry and the state after it, or why not. */
function carriedOut(
  before: State,
  { command, actor, context, told }: Waiting,
  now: string,
  lastSeq: number,
): { readonly state: State; readonly entry: Omit<Entry, 'key'> } | Refusal {
  const decided = decide(before, command, { now, actor, ...context });
  if ('refused' in decided) return decided;
  const { events } = decided;
  const state = events.reduce<State>(
    (so, event, i) => fold(so, { ...event, at: now, seq: lastSeq + i + 1 } as WorkshopEvent),
    before,
  );
  // A workshop in which something happens is kept on.
  const life = events.length > 0 ? lifeOf(state, now) : undefined;
  const entry = { events: [...events], reply: told?.(events) ?? null, ...(life && { life }) };
  return { state, entry };
}

function settle(one: Waiting, carried: Carried | undefined, refusal: Refusal | undefined): void {
  const outcome = carried ? (carried.again ? 'again' : 'done') : 'refused';
  metrics.commands.inc({ do: one.command.do, outcome });
  metrics.commit.observe((performance.now() - one.since) / 1_000);
  if (carried) {
    const { firstSeq, count, reply } = carried;
    one.resolve({ ok: true, seq: firstSeq + count - 1, ...(reply !== null && { told: reply }) });
  } else if (refusal) one.resolve({ ok: false, refusal });
  else one.reject(new Error('The command was neither carried out nor refused.'));
}

/** What the store numbered and dated. */
const eventOf = ({ seq, at, body }: StoredEvent): WorkshopEvent =>
  ({ ...body, seq, at }) as unknown as WorkshopEvent;

/** In pieces, so that a long workshop does not fill the memory twice. */
const PIECE = 2_000;

async function allEvents(store: Store, id: string, after: number): Promise<WorkshopEvent[]> {
  const all: WorkshopEvent[] = [];
  for (;;) {
    const piece = await store.eventsAfter(id, after + all.length, PIECE);
    all.push(...piece.map(eventOf));
    if (piece.length < PIECE) return all;
  }
}
