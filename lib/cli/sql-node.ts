/** The SQL engine in this process, on the build of duckdb-wasm for Node. */
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { Engine, Evidence } from '@/lib/query/types';
import { createSqlEngine } from '@/lib/query/sql/engine';
import type { DuckDBLibrary, SqlBindings } from '@/lib/query/sql/duckdb/instance';
import { nodeEffects } from './node-effects';

// The package's `./blocking` export works for `require` only.
const duckdb = createRequire(import.meta.url)('@duckdb/duckdb-wasm/blocking') as DuckDBLibrary & {
  readonly NODE_RUNTIME: SqlBindings['runtime'];
};

export const NODE_SQL: SqlBindings = {
  library: duckdb,
  runtime: duckdb.NODE_RUNTIME,
  pause: () => setImmediate(),
  idle: [],
};

/** `onPause` is for tests: it is called where the engine lets messages in. */
export function createNodeSqlEngine(evidence: Evidence, onPause?: () => void): Engine {
  const pause = async () => {
    onPause?.();
    await setImmediate();
  };
  return createSqlEngine(evidence, nodeEffects(), { ...NODE_SQL, pause });
}
