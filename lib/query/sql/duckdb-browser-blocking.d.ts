/** The build that runs on the calling thread; the package's `./blocking` export names no such file. */
declare module '*/duckdb-browser-blocking.mjs' {
  import type { DuckDBLibrary } from '@/lib/query/sql/duckdb/instance';
  import type { DuckDBRuntime } from '@duckdb/duckdb-wasm';
  export const createDuckDB: DuckDBLibrary['createDuckDB'];
  export const getPlatformFeatures: DuckDBLibrary['getPlatformFeatures'];
  export const VoidLogger: DuckDBLibrary['VoidLogger'];
  export const BROWSER_RUNTIME: DuckDBRuntime;
}
