/** Starts duckdb-wasm from bytes, on the runtime (browser or Node) that the caller gives. */
import type {
  DuckDBBindings,
  DuckDBBundles,
  DuckDBRuntime,
  Logger,
  PlatformFeatures,
} from '@duckdb/duckdb-wasm/blocking';
import { callScalarFunction, type WasmModule } from './scalar-functions';

/** What the two builds of duckdb-wasm that run on the calling thread export alike. */
export interface DuckDBLibrary {
  createDuckDB(
    bundles: DuckDBBundles,
    logger: Logger,
    runtime: DuckDBRuntime,
  ): Promise<DuckDBBindings>;
  getPlatformFeatures(): Promise<PlatformFeatures>;
  VoidLogger: new () => Logger;
}

/** What differs between a browser's worker and Node. */
export interface SqlBindings {
  readonly library: DuckDBLibrary;
  readonly runtime: DuckDBRuntime;
  /** Lets waiting messages in (such as the one that cancels a query). */
  pause(): Promise<void>;
  /** Instances that nobody uses any more; absent where they are not used again. To start one costs a second. */
  readonly idle?: DuckDB[];
}

export type DuckDB = DuckDBBindings & { readonly mod: WasmModule };

interface Instantiable {
  instantiateWasm(
    imports: WebAssembly.Imports,
    success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export async function startDuckDB(bindings: SqlBindings, wasm: Uint8Array): Promise<DuckDB> {
  const { library } = bindings;
  if (!(await library.getPlatformFeatures()).wasmExceptions) {
    throw new Error('SQL needs WebAssembly exceptions: use a browser of 2022 or later.');
  }
  const runtime = { ...bindings.runtime, callScalarUDF: callScalarFunction };
  const bundle = { mainModule: 'duckdb-eh.wasm', mainWorker: '' };
  const db = await library.createDuckDB(
    { mvp: bundle, eh: bundle },
    new library.VoidLogger(),
    runtime as unknown as DuckDBRuntime,
  );
  // The library's own loading never settles where compiling fails (a CSP without wasm-unsafe-eval).
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  (db as unknown as Instantiable).instantiateWasm = (imports, success) => {
    (globalThis as { DUCKDB_RUNTIME?: unknown }).DUCKDB_RUNTIME = runtime;
    WebAssembly.instantiate(wasm as BufferSource, imports).then(
      ({ instance, module }) => success(instance, module),
      fail,
    );
    return {};
  };
  await Promise.race([db.instantiate(() => undefined), failed]);
  return db as DuckDB;
}
