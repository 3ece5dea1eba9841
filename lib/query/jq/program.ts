/** Real jq 1.8.2, as a program: arguments, streams, files in; bytes and an exit code out. */
import { Exit, libc, type Host, type JqExports } from './libc';

/** Inputs up to this fit the 256 MB heap, as measured; above it they may not. */
export const INPUT_LIMIT = 30 * 1024 * 1024;

export interface Jq {
  /**
   * Runs `jq ARGUMENTS…` to its end and gives its exit code. Each run has an instance of its own
   * (under a millisecond), for one that ran out of memory or stack cannot be used again.
   * What `host.write` throws ends the program and is thrown on.
   */
  run(args: readonly string[], host: Host): Promise<number>;
}

const encoder = new TextEncoder();

/** `wasm`: the bytes of jq-wasm's `jq.wasm`. */
export async function loadJq(wasm: Uint8Array): Promise<Jq> {
  const compiled = await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  return { run: (args, host) => run(compiled, args, host) };
}

async function run(
  compiled: WebAssembly.Module,
  args: readonly string[],
  host: Host,
): Promise<number> {
  const instance: { exports?: JqExports } = {};
  let zones = { utc: 0, gmt: 0 };
  const imports = libc(
    host,
    () => instance.exports!,
    () => zones,
  );
  const made = await WebAssembly.instantiate(compiled, imports);
  const exports = made.exports as unknown as JqExports;
  instance.exports = exports;
  try {
    exports.G();
    zones = {
      utc: push(exports, encoder.encode('UTC\0')),
      gmt: push(exports, encoder.encode('GMT\0')),
    };
    const argv = ['jq', ...args].map((arg) => push(exports, encoder.encode(`${arg}\0`)));
    const pointers = new Uint8Array(new Uint32Array([...argv, 0]).buffer);
    return exports.H(argv.length, push(exports, pointers));
  } catch (error) {
    if (error instanceof Exit) return error.code;
    const trouble = failure(error);
    if (trouble === undefined) throw error;
    host.write('stderr', encoder.encode(`jq: error: ${trouble}\n`));
    return 5;
  }
}

function push(exports: JqExports, bytes: Uint8Array): number {
  const pointer = exports.K((bytes.length + 7) & ~7);
  new Uint8Array(exports.F.buffer).set(bytes, pointer);
  return pointer;
}

/** In words, what a trap of the WebAssembly machine means for the person at the terminal. */
function failure(error: unknown): string | undefined {
  if (error instanceof RangeError) return 'too deeply nested or recursive for this terminal';
  if (!(error instanceof WebAssembly.RuntimeError)) return undefined;
  return /stack/i.test(error.message)
    ? 'too deeply nested or recursive for this terminal'
    : `jq ended unexpectedly (${error.message})`;
}
