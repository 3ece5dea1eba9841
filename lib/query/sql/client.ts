import { connect } from '../remote';
import type { Engine, Evidence } from '../types';
import { AheadWorker, takeWorker } from './ahead-worker';

const spawn = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** SQL over a lab's evidence, in a worker that is started on first use. */
export function connectSql(evidence: Evidence): Engine {
  const { database } = evidence;
  return connect({
    language: 'sql',
    spawn: () => (database?.kind === 'arrow' && takeWorker(database)) || spawn(),
    settings: evidence,
    graceMs: 1_500,
  });
}

/** Starts the engine for events that are still read. @param wasm the address of DuckDB's WebAssembly */
export const loadAhead = (wasm: string) => new AheadWorker(spawn, wasm);
