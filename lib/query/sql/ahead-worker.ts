/** The page's side of loading ahead: a worker that takes parts before there is evidence to open. */
import type { ArrowDatabase } from '../types';

/** What the worker is sent before it is an engine: where DuckDB is, and then part after part. */
export interface AheadMessage {
  readonly ahead: { readonly wasm: string } | { readonly part: Blob };
}

const started = new WeakMap<ArrowDatabase, AheadWorker>();

export class AheadWorker {
  private worker?: Worker;

  /** @param wasm the address of DuckDB's WebAssembly */
  constructor(spawn: () => Worker, wasm: string) {
    this.worker = spawn();
    // Whatever is wrong with it: opening starts another, which says so.
    this.worker.addEventListener('error', () => this.end());
    this.send({ wasm });
  }

  /** The next of the parts, in order. */
  add(part: Blob): void {
    this.send({ part });
  }

  /** All parts of the database were given: the engine that opens it takes this worker. */
  give(database: ArrowDatabase): void {
    started.set(database, this);
  }

  /** For the engine; undefined where the worker was ended. */
  take(): Worker | undefined {
    return this.worker;
  }

  /** Ends the worker, whoever has it. */
  readonly end = (): void => {
    this.worker?.terminate();
    this.worker = undefined;
  };

  private send(ahead: AheadMessage['ahead']): void {
    this.worker?.postMessage({ ahead } satisfies AheadMessage);
  }
}

/** The worker that holds the database already, once. */
export function takeWorker(database: ArrowDatabase): Worker | undefined {
  const ahead = started.get(database);
  started.delete(database);
  return ahead?.take();
}
