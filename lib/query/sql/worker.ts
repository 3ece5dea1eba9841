import * as duckdb from '../../../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import { browserEffects } from '../browser-effects';
import { serve, type Port } from '../remote';
import type { Evidence } from '../types';
import { createSqlEngine } from './engine';

// A message to oneself: a timer would wait 4 ms each time.
const channel = new MessageChannel();
const pause = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });

serve<Evidence>(self as unknown as Port, (evidence) =>
  createSqlEngine(evidence, browserEffects(), {
    library: duckdb,
    runtime: duckdb.BROWSER_RUNTIME,
    pause,
  }),
);
