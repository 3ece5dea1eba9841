/**
 * Lets DuckDB call functions of ours that take and give text. duckdb-wasm 1.32.0 has such glue, and
 * it is wrong for text results (offsets where addresses belong, so NUL bytes come back; buffers are
 * never freed), so this takes its place: `callScalarUDF` of the runtime object. The layout follows
 * webdb.cc, CallScalarUDFFunction: three arrays of doubles and bytes for data, validity, lengths.
 */
export type TextFunction = (...args: (string | null)[]) => string | null;

/** The part of the Emscripten module that is used. */
export interface WasmModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF64: Float64Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
}

interface Argument {
  readonly physicalType: string;
  readonly validityBuffer?: number;
  readonly dataBuffer: number;
  readonly lengthBuffer: number;
}
interface Call {
  readonly rows: number;
  readonly args: readonly Argument[];
}

/** The functions of each instance, by the id that DuckDB calls them by. */
const registry = new WeakMap<WasmModule, Map<number, TextFunction>>();
const scratches = new WeakMap<WasmModule, Map<string, { address: number; bytes: number }>>();
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function registerFunction(module: WasmModule, id: number, call: TextFunction): void {
  const functions = registry.get(module) ?? new Map<number, TextFunction>();
  registry.set(module, functions.set(id, call));
}

/** As the runtime's `callScalarUDF(module, response, id, description, …)`. */
export function callScalarFunction(
  module: WasmModule,
  response: number,
  id: number,
  description: number,
  descriptionBytes: number,
  pointers: number,
): void {
  try {
    const call = registry.get(module)?.get(id);
    if (!call) throw new Error(`no function ${id}`);
    const text = decoder.decode(
      module.HEAPU8.subarray(description, description + descriptionBytes),
    );
    const { rows, args } = JSON.parse(text) as Call;
    const readers = args.map((arg) => reader(module, pointers, arg));
    const results: (Uint8Array | null)[] = [];
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const result = call(...readers.map((read) => read(row)));
      const bytes = result === null ? null : encoder.encode(result);
      results.push(bytes);
      total += bytes?.length ?? 0;
    }
    respond(module, response, 0, write(module, results, total), 0);
  } catch (error) {
    const message = encoder.encode(error instanceof Error ? error.message : String(error));
    const address = module._malloc(message.length);
    module.HEAPU8.set(message, address);
    respond(module, response, 1, address, message.length);
  }
}

function reader(module: WasmModule, pointers: number, arg: Argument) {
  const heap = module.HEAPU8;
  const doubles = module.HEAPF64;
  const pointer = (buffer: number) => doubles[(pointers >> 3) + buffer] ?? 0;
  const validity = arg.validityBuffer === undefined ? 0 : pointer(arg.validityBuffer);
  const data = pointer(arg.dataBuffer) >> 3;
  const lengths = pointer(arg.lengthBuffer) >> 3;
  // A constant comes as the same bytes in every row: it is decoded once.
  let lastAddress = -1;
  let lastLength = -1;
  let last = '';
  return (row: number): string | null => {
    if (validity && !heap[validity + row]) return null;
    const address = doubles[data + row] ?? 0;
    const length = doubles[lengths + row] ?? 0;
    if (address !== lastAddress || length !== lastLength) {
      last = decoder.decode(heap.subarray(address, address + length));
      lastAddress = address;
      lastLength = length;
    }
    return last;
  };
}

/**
 * Writes the results. DuckDB copies the texts, and frees the validity and the answer; the other
 * buffers stay ours, and are used again.
 */
function write(module: WasmModule, results: readonly (Uint8Array | null)[], total: number): number {
  const rows = results.length;
  const data = scratch(module, 'data', rows * 8);
  const lengths = scratch(module, 'lengths', rows * 8);
  let at = scratch(module, 'text', total);
  const validity = module._malloc(rows);
  const answer = module._malloc(24);
  // Only now: memory may have grown, and older views of it are empty.
  const { HEAPU8: heap, HEAPF64: doubles } = module;
  results.forEach((bytes, row) => {
    heap[validity + row] = bytes ? 1 : 0;
    doubles[(data >> 3) + row] = at;
    doubles[(lengths >> 3) + row] = bytes?.length ?? 0;
    if (!bytes) return;
    heap.set(bytes, at);
    at += bytes.length;
  });
  doubles.set([data, validity, lengths], answer >> 3);
  return answer;
}

function scratch(module: WasmModule, name: string, bytes: number): number {
  const buffers = scratches.get(module) ?? new Map<string, { address: number; bytes: number }>();
  scratches.set(module, buffers);
  const known = buffers.get(name);
  if (known && known.bytes >= bytes) return known.address;
  if (known) module._free(known.address);
  const size = Math.max(4096, bytes * 2);
  const address = module._malloc(size);
  buffers.set(name, { address, bytes: size });
  return address;
}

function respond(module: WasmModule, at: number, status: number, address: number, size: number) {
  module.HEAPF64.set([status, address, size], at >> 3);
}
