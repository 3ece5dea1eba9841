/**
 * The C library's system calls, as jq's WebAssembly of `jq-wasm@3.0.0-jq-1.8.2` imports them
 * (Emscripten, names minified, so this table belongs to that one build; a test pins it). Served here
 * rather than by the package's own glue, so that jq reads files by name, its bytes stay exact,
 * its clock is the lab's, and writing can end it, as SIGPIPE does.
 */
import { breakDown, secondsOf, strptime, type BrokenDownTime } from './time';

/** What a program asks of its surroundings. */
export interface Host {
  readonly stdin: Uint8Array;
  readonly environment: Readonly<Record<string, string>>;
  /** The file's bytes; 'directory' for one; undefined where nothing has that name. */
  open(path: string): Uint8Array | 'directory' | undefined;
  /** Takes bytes that are valid only during the call. May throw to end the program. */
  write(stream: 'stdout' | 'stderr', bytes: Uint8Array): void;
  /** Milliseconds since 1970, UTC. */
  readonly clock: number;
}

/** Thrown through the program's frames to end it with an exit code. */
export class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

/** Error numbers of WASI, which Emscripten's C library uses. */
const EBADF = 8;
const EINVAL = 28;
const ENOENT = 44;
const ENOTTY = 59;
const ESPIPE = 70;
const S_IFDIR = 0o040755;
const S_IFREG = 0o100444;
const S_IFIFO = 0o010600;
/** Above this the heap (256 MB at the most) cannot grow. */
const HEAP_MAX = 268_435_456;
const PAGE = 65_536;

interface OpenFile {
  readonly bytes: Uint8Array;
  position: number;
  readonly mode: number;
}

export interface JqExports {
  /** memory */ readonly F: WebAssembly.Memory;
  /** runs the constructors */ readonly G: () => void;
  /** main(argc, argv) */ readonly H: (argc: number, argv: number) => number;
  /** allocates on the stack */ readonly K: (size: number) => number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The imports of one instance. `exports` answers once the instance is there, `zones` once the two
 * names of time zones (mktime's, timegm's) are in its memory.
 */
export function libc(
  host: Host,
  exports: () => JqExports,
  zones: () => { readonly utc: number; readonly gmt: number },
): WebAssembly.Imports {
  const files = new Map<number, OpenFile>([
    [0, { bytes: host.stdin, position: 0, mode: S_IFIFO }],
    [1, { bytes: new Uint8Array(0), position: 0, mode: S_IFIFO }],
    [2, { bytes: new Uint8Array(0), position: 0, mode: S_IFIFO }],
  ]);
  let nextFd = 3;
  // The views go stale whenever the memory grows.
  let bytesView = new Uint8Array(0);
  let dataView = new DataView(bytesView.buffer);
  const u8 = () => {
    const { buffer } = exports().F;
    if (bytesView.buffer !== buffer) {
      bytesView = new Uint8Array(buffer);
      dataView = new DataView(buffer);
    }
    return bytesView;
  };
  const view = () => {
    u8();
    return dataView;
  };
  const text = (pointer: number) => {
    const bytes = u8();
    return decoder.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
  };
  const put = (string: string, pointer: number) => {
    const bytes = encoder.encode(`${string}\0`);
    u8().set(bytes, pointer);
    return bytes.length;
  };
  const environment = Object.entries(host.environment).map(([name, value]) => `${name}=${value}`);

  function stat(pointer: number, mode: number, size: number): number {
    u8().fill(0, pointer, pointer + 96);
    const memory = view();
    memory.setUint32(pointer + 4, mode, true);
    memory.setUint32(pointer + 8, 1, true);
    memory.setBigInt64(pointer + 24, BigInt(size), true);
    memory.setInt32(pointer + 32, 4096, true);
    return 0;
  }
  function statPath(path: number, pointer: number): number {
    const file = host.open(text(path));
    if (file === undefined) return -ENOENT;
    return file === 'directory' ? stat(pointer, S_IFDIR, 0) : stat(pointer, S_IFREG, file.length);
  }
  /** Each (pointer, length) of an iovec array. */
  function* vectors(iov: number, count: number): Generator<readonly [number, number]> {
    for (let i = 0; i < count; i++) {
      const memory = view();
      yield [memory.getUint32(iov + i * 8, true), memory.getUint32(iov + i * 8 + 4, true)];
    }
  }
  function readTime(tm: number): BrokenDownTime {
    const field = (index: number) => view().getInt32(tm + index * 4, true);
    return {
      second: field(0),
      minute: field(1),
      hour: field(2),
      day: field(3),
      month: field(4),
      year: field(5) + 1900,
      weekday: field(6),
      yearday: field(7),
    };
  }
  function writeTime(tm: number, time: BrokenDownTime): void {
    const memory = view();
    const fields = [
      time.second,
      time.minute,
      time.hour,
      time.day,
      time.month,
      time.year - 1900,
      time.weekday,
      time.yearday,
    ];
    fields.forEach((value, index) => memory.setInt32(tm + index * 4, value, true));
    // No daylight saving, no offset: the lab's account, and its terminal, are in UTC.
    memory.setInt32(tm + 32, 0, true);
    memory.setInt32(tm + 36, 0, true);
  }
  const toTime = (seconds: bigint, tm: number) => writeTime(tm, breakDown(Number(seconds)));
  function toSeconds(tm: number, zone: number): bigint {
    const { year, month, day, hour, minute, second } = readTime(tm);
    const seconds = secondsOf(year, month, day, hour, minute, second);
    writeTime(tm, breakDown(seconds));
    view().setUint32(tm + 40, zone, true);
    return BigInt(seconds);
  }

  const imports = {
    a: (condition: number, file: number, line: number) => {
      const message = `jq: ${text(file)}:${line}: Assertion \`${text(condition)}' failed.\n`;
      host.write('stderr', encoder.encode(message));
      throw new Exit(134);
    },
    b: (code: number) => {
      throw new Exit(code);
    },
    c: (fd: number) => (files.delete(fd) ? 0 : EBADF),
    d: (fd: number, iov: number, count: number, written: number) => {
      if (fd !== 1 && fd !== 2) return EBADF;
      let sum = 0;
      for (const [pointer, length] of vectors(iov, count)) {
        if (length === 0) continue;
        host.write(fd === 1 ? 'stdout' : 'stderr', u8().subarray(pointer, pointer + length));
        sum += length;
      }
      view().setUint32(written, sum, true);
      return 0;
    },
    e: () => 0,
    f: (_directory: number, path: number, flags: number) => {
      const name = text(path);
      const file = name === '/dev/stdin' ? host.stdin : host.open(name);
      if (file === undefined) return -ENOENT;
      if ((flags & 3) !== 0) return -69; // EROFS
      const bytes = file === 'directory' ? new Uint8Array(0) : file;
      const mode = file === 'directory' ? S_IFDIR : S_IFREG;
      files.set(nextFd, { bytes, position: 0, mode });
      return nextFd++;
    },
    g: () => host.clock,
    h: (fd: number, iov: number, count: number, done: number) => {
      const file = files.get(fd);
      if (!file) return EBADF;
      if (file.mode === S_IFDIR) return 31; // EISDIR
      let sum = 0;
      for (const [pointer, length] of vectors(iov, count)) {
        const chunk = file.bytes.subarray(file.position, file.position + length);
        u8().set(chunk, pointer);
        file.position += chunk.length;
        sum += chunk.length;
        if (chunk.length < length) break;
      }
      view().setUint32(done, sum, true);
      return 0;
    },
    // Nothing is a terminal, so jq neither colours by itself nor flushes each line.
    i: () => -ENOTTY,
    j: (pointers: number, buffer: number) => {
      let at = buffer;
      environment.forEach((entry, index) => {
        view().setUint32(pointers + index * 4, at, true);
        at += put(entry, at);
      });
      return 0;
    },
    k: (requested: number) => {
      const wanted = requested >>> 0;
      if (wanted > HEAP_MAX) return 0;
      const { F: memory } = exports();
      const size = memory.buffer.byteLength;
      const generous = Math.min(HEAP_MAX, Math.max(wanted, Math.ceil(size * 1.2)));
      for (const target of [generous, wanted]) {
        try {
          memory.grow(Math.ceil((target - size) / PAGE));
          return 1;
        } catch {
          continue;
        }
      }
      return 0;
    },
    l: (count: number, size: number) => {
      const bytes = environment.reduce((sum, entry) => sum + encoder.encode(entry).length + 1, 0);
      view().setUint32(count, environment.length, true);
      view().setUint32(size, bytes, true);
      return 0;
    },
    m: () => -EINVAL,
    n: (buffer: number) => put('/', buffer),
    o: () => undefined,
    p: (code: number) => {
      throw new Exit(code);
    },
    q: () => undefined,
    r: toTime,
    s: toTime,
    t: (tm: number) => toSeconds(tm, zones().utc),
    u: (tm: number) => toSeconds(tm, zones().gmt),
    v: (timezone: number, daylight: number, standard: number, summer: number) => {
      view().setInt32(timezone, 0, true);
      view().setInt32(daylight, 0, true);
      put('UTC', standard);
      put('UTC', summer);
    },
    w: (input: number, format: number, tm: number) => {
      const source = text(input);
      const parsed = strptime(source, text(format), readTime(tm));
      if (!parsed) return 0;
      writeTime(tm, parsed.time);
      return input + encoder.encode(source.slice(0, parsed.end)).length;
    },
    x: (fd: number, offset: bigint, whence: number, result: number) => {
      const file = files.get(fd);
      if (!file) return EBADF;
      if (file.mode === S_IFIFO) return ESPIPE;
      const base = whence === 0 ? 0 : whence === 1 ? file.position : file.bytes.length;
      file.position = Math.max(0, base + Number(offset));
      view().setBigInt64(result, BigInt(file.position), true);
      return 0;
    },
    y: (fd: number, pointer: number) => {
      const file = files.get(fd);
      if (!file) return EBADF;
      u8().fill(0, pointer, pointer + 24);
      u8()[pointer] = file.mode === S_IFDIR ? 3 : file.mode === S_IFREG ? 4 : 6;
      return 0;
    },
    // Only the seed of jq's hash tables; the same each time, as everything here is.
    z: (pointer: number, size: number) => {
      u8().fill(42, pointer, pointer + size);
      return 0;
    },
    A: statPath,
    B: (_directory: number, path: number, pointer: number) => statPath(path, pointer),
    C: statPath,
    D: (fd: number, pointer: number) => {
      const file = files.get(fd);
      return file ? stat(pointer, file.mode, file.bytes.length) : -EBADF;
    },
    E: () => {
      throw new Exit(134);
    },
  };
  return { a: imports };
}
