/**
 * An engine on the other side of a message port: `serve` in the worker, `connect` in the page.
 * A run that does not stop when asked is ended with its worker; the next call starts another and
 * gives it back what the session held. Only the `worker.ts` and `client.ts` files use this.
 */
import {
  DEFAULT_TIME_LIMIT_MS,
  type Completion,
  type Diagnostic,
  type Engine,
  type Language,
  type Outcome,
  type Output,
  type Progress,
  type RunOptions,
  type Session,
} from './types';

/** The part of a Worker (or of its global scope) that is used. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
export interface WorkerPort extends Port {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  terminate(): void;
}

type Call =
  | { method: 'start'; args: [unknown, Session | undefined] }
  | { method: 'open'; args: [] }
  | { method: 'prepare'; args: [string] }
  | { method: 'complete'; args: [string, number] }
  | { method: 'run'; args: [string, Omit<RunOptions, 'onOutput' | 'signal'>] };
type ToWorker = (Call & { id: number }) | { method: 'cancel'; id: number };
type FromWorker =
  | { id: number; type: 'progress'; progress: Progress }
  | { id: number; type: 'output'; output: Output }
  | { id: number; type: 'result'; value: unknown }
  | { id: number; type: 'error'; message: string };

/** Worker side. `create` makes the engine from the first message's settings. */
export function serve<Settings>(
  port: Port,
  create: (settings: Settings, session: Session | undefined) => Engine,
): void {
  let engine: Engine | undefined;
  const running = new Map<number, AbortController>();

  async function answer(message: ToWorker): Promise<unknown> {
    if (message.method === 'start') {
      engine = create(message.args[0] as Settings, message.args[1]);
      return undefined;
    }
    if (message.method === 'cancel') {
      running.get(message.id)?.abort();
      return undefined;
    }
    if (!engine) throw new Error('the engine was not started');
    const { id } = message;
    switch (message.method) {
      case 'open':
        return engine.open((progress) => send({ id, type: 'progress', progress }));
      case 'prepare':
        return engine.prepare(...message.args);
      case 'complete':
        return engine.complete(...message.args);
      case 'run': {
        const controller = new AbortController();
        running.set(id, controller);
        try {
          return await engine.run(message.args[0], {
            ...message.args[1],
            signal: controller.signal,
            onOutput: (output) => send({ id, type: 'output', output }),
          });
        } finally {
          running.delete(id);
        }
      }
    }
  }
  const send = (message: FromWorker) => port.postMessage(message);

  port.addEventListener('message', (event) => {
    const message = event.data as ToWorker;
    answer(message).then(
      (value) => message.method !== 'cancel' && send({ id: message.id, type: 'result', value }),
      (error: unknown) =>
        send({
          id: message.id,
          type: 'error',
          message: error instanceof Error ? error.message : String(error),
        }),
    );
  });
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  onOutput?: (output: Output) => void;
  onProgress?: (progress: Progress) => void;
}

export interface ConnectOptions<Settings> {
  readonly language: Language;
  readonly spawn: () => WorkerPort;
  readonly settings: Settings;
  /** What the learner's session held when the page was last open. */
  readonly session?: Session;
  /** How long a run that was told to stop may take before its worker is ended. */
  readonly graceMs: number;
}

/** What is asked of a worker that is ended meanwhile is answered with this. */
class Ended extends Error {
  constructor() {
    super('the query engine was ended');
  }
}

/** A run that is stopped takes what the editor asked meanwhile with it: no news, and no trouble. */
function nothing(error: unknown): readonly never[] {
  if (error instanceof Ended) return [];
  throw error;
}

/** Resolves when the work is done or the signal comes, whichever is first. */
function unlessAborted(work: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve();
    signal?.addEventListener('abort', onAbort);
    work.then(() => resolve(), reject).finally(() => signal?.removeEventListener('abort', onAbort));
  });
}

/** Page side: the same interface, with the work in a worker that is started on first use. */
export function connect<Settings>(options: ConnectOptions<Settings>): Engine {
  let worker: WorkerPort | undefined;
  let session = options.session;
  let nextId = 1;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  const waiting = new Map<number, Waiting>();

  function end(error: Error) {
    worker?.terminate();
    worker = undefined;
    const entries = [...waiting.values()];
    waiting.clear();
    for (const entry of entries) entry.reject(error);
  }

  function start(): WorkerPort {
    const started = options.spawn();
    worker = started;
    started.addEventListener('message', (event: MessageEvent) => {
      if (worker !== started) return;
      const message = event.data as FromWorker;
      const entry = waiting.get(message.id);
      if (!entry) return;
      if (message.type === 'progress') return entry.onProgress?.(message.progress);
      if (message.type === 'output') {
        if (message.output.kind === 'session') session = message.output.session;
        return entry.onOutput?.(message.output);
      }
      waiting.delete(message.id);
      if (message.type === 'result') entry.resolve(message.value);
      else entry.reject(new Error(message.message));
    });
    started.addEventListener('error', (event: ErrorEvent) => {
      if (worker !== started) return;
      end(new Error(event.message || 'the query engine could not be loaded'));
    });
    void call({ method: 'start', args: [options.settings, session] }).catch(() => undefined);
    return started;
  }

  function call(message: Call, hooks: Partial<Waiting> = {}, id = nextId++): Promise<unknown> {
    // A run that still waited its turn must not start another worker.
    if (closed) return Promise.reject(new Ended());
    const port = worker ?? start();
    return new Promise((resolve, reject) => {
      waiting.set(id, { ...hooks, resolve, reject });
      port.postMessage({ ...message, id });
    });
  }

  async function run(query: string, { onOutput, signal, ...rest }: RunOptions): Promise<Outcome> {
    const started = performance.now();
    const stopped = (reason: 'cancelled' | 'timeout'): Outcome => ({
      status: 'stopped',
      reason,
      elapsedMs: performance.now() - started,
    });
    if (signal?.aborted) return stopped('cancelled');
    // Opening is not the query's time: a slow download must not be told as a slow query.
    await unlessAborted(call({ method: 'open', args: [] }), signal);
    if (signal?.aborted) return stopped('cancelled');

    const id = nextId++;
    let reason: 'cancelled' | 'timeout' | undefined;
    let lastResort: ReturnType<typeof setTimeout> | undefined;
    const stop = (why: 'cancelled' | 'timeout') => {
      if (reason) return;
      reason = why;
      worker?.postMessage({ method: 'cancel', id });
      lastResort = setTimeout(() => end(new Ended()), options.graceMs);
    };
    const onAbort = () => stop('cancelled');
    signal?.addEventListener('abort', onAbort);
    const timer = setTimeout(() => stop('timeout'), rest.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);
    try {
      const outcome = (await call(
        { method: 'run', args: [query, rest] },
        { onOutput },
        id,
      )) as Outcome;
      return reason && outcome.status === 'stopped' ? { ...outcome, reason } : outcome;
    } catch (error) {
      if (reason) return stopped(reason);
      throw error;
    } finally {
      clearTimeout(lastResort);
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    language: options.language,
    open: async (onProgress) => void (await call({ method: 'open', args: [] }, { onProgress })),
    prepare: async (query) =>
      (await call({ method: 'prepare', args: [query] }).catch(nothing)) as readonly Diagnostic[],
    complete: async (query, offset) =>
      (await call({ method: 'complete', args: [query, offset] }).catch(
        nothing,
      )) as readonly Completion[],
    run(query, runOptions) {
      const result = queue.then(() => run(query, runOptions));
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => {
      closed = true;
      end(new Ended());
    },
  };
}
