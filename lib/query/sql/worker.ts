import * as duckdb from '../../../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import { browserEffects, messagePause } from '../browser-effects';
import { serve, type Port } from '../remote';
import type { Evidence } from '../types';
import { createSqlEngine } from './engine';

const pause = messagePause();

serve<Evidence>(self as unknown as Port, (evidence) =>
  createSqlEngine(evidence, browserEffects(), {
    library: duckdb,
    runtime: duckdb.BROWSER_RUNTIME,
    pause,
  }),
);
