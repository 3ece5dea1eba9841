/**
 * A thread of its own for the judge: a story takes seconds to tell, and whoever else asks the server something does
 * not wait for it. It says everything as data, as Next's handlers know no class of the server that runs them.
 */
import type { Worker } from 'node:worker_threads';
import type { Judged } from '@/lib/simulate/incident';
import type { Decision } from '@/lib/simulate/plans';
import { perProcess } from '@/lib/workshop/per-process';

/** What the worker is sent: decisions that were read already. */
export interface Wanted {
  readonly lab: string;
  readonly decisions: readonly Decision[];
}

export type Answered =
  | { readonly judged: Judged }
  /** Too many ask: whole seconds after which the same may be asked again. */
  | { readonly busy: number }
  /** It is not known, for a fault of ours. */
  | { readonly failed: string };

type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate' | 'unref'>;

interface Waiting {
  readonly wanted: Wanted;
  resolve(answered: Answered): void;
}

/** In milliseconds: the longest story takes four seconds, and three times that where others work beside it. */
const PATIENCE = 20_000;
/** Those who wait; whoever comes then is asked to come again. */
const MOST = 60;
const MOST_OF_ONE = 20;
const COME_AGAIN = 5;

/** One worker, started when it is first needed and kept. It never keeps the process. */
export class JudgeThread {
  /** By who asks, the one whose turn is next first: many from one place hold up that place alone. */
  private readonly waiting = new Map<string, Waiting[]>();
  private running: (Waiting & { readonly timer: NodeJS.Timeout }) | undefined;
  private worker: Thread | undefined;
  private ended = false;

  constructor(
    private readonly open: () => Thread,
    private readonly patience = PATIENCE,
  ) {}

  /** Never rejects. @param asker takes turns with the others, one story each */
  ask(wanted: Wanted, asker: string): Promise<Answered> {
    const own = this.waiting.get(asker) ?? [];
    const all = [...this.waiting.values()].flat().length;
    if (this.ended || all >= MOST || own.length >= MOST_OF_ONE)
      return Promise.resolve({ busy: COME_AGAIN });
    return new Promise((resolve) => {
      this.waiting.set(asker, [...own, { wanted, resolve }]);
      this.next();
    });
  }

  /** Whoever waits is asked to come again: to another process, or to the next. */
  async end(): Promise<void> {
    this.ended = true;
    const all = [...this.waiting.values()].flat();
    this.waiting.clear();
    for (const { resolve } of all) resolve({ busy: COME_AGAIN });
    await this.drop({ busy: COME_AGAIN });
  }

  private next(): void {
    const [turn] = this.waiting;
    if (this.running || !turn) return;
    const [asker, [first, ...rest]] = turn;
    this.waiting.delete(asker);
    if (rest.length > 0) this.waiting.set(asker, rest);
    if (!first) return;
    const late = `The story took longer than ${this.patience} ms.`;
    const timer = setTimeout(() => void this.drop({ failed: late }), this.patience).unref();
    this.running = { ...first, timer };
    try {
      this.worker ??= this.started();
      this.worker.postMessage(first.wanted);
    } catch (error) {
      void this.drop({ failed: String(error) });
    }
  }

  private started(): Thread {
    const worker = this.open();
    const lost = (why: unknown) => {
      // One that was let go of ends as well.
      if (worker === this.worker) void this.drop({ failed: `The judge's thread ended: ${why}` });
    };
    worker.on('message', (answered: Answered) => {
      if (worker === this.worker) this.settle(answered);
    });
    worker.on('messageerror', lost).on('error', lost).on('exit', lost);
    worker.unref();
    return worker;
  }

  private settle(answered: Answered): void {
    const { running } = this;
    this.running = undefined;
    clearTimeout(running?.timer);
    running?.resolve(answered);
    this.next();
  }

  /** Lets go of the worker, and of the story that it tells; the next one gets another. */
  private async drop(answered: Answered): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    this.settle(answered);
    await worker?.terminate();
  }
}

/** The server's, where it has one: it is told before the first page is asked for. */
export const judging = perProcess<{ thread?: JudgeThread }>('judging', () => ({}));
