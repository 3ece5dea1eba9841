/** What a command is given: streams, files, and a way to tell what cannot be said in text. */
import type { Account } from '../aws/account';
import type { Diagnostic, Span } from '../types';
import type { Jq } from '../jq/program';
import { concat } from '@/lib/trail/concat';
import { decode, encode } from './text';
import type { Files } from './files';

/** Thrown by a write whose reader wants no more; ends the writer, as SIGPIPE does. */
export class PipeClosed extends Error {}
/** Thrown by a write past the run's bound of bytes; ends the run. */
export class OutputFull extends Error {}

/** Where bytes go. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Set where this is the person's screen. */
  readonly terminal?: Terminal;
}
export interface Terminal {
  page(title: string, text: string): void;
  clear(): void;
}

/** Above this a pipe, a `$(…)` or a file of the session holds no more. */
export const MEMORY_LIMIT = 256 * 1024 * 1024;

/** Keeps what is written, until `wants` says that the reader has enough. */
export class Pipe implements Sink {
  private readonly parts: Uint8Array[] = [];
  private size = 0;
  constructor(private readonly wants?: Appetite) {}
  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.size += bytes.length;
    if (this.size > MEMORY_LIMIT)
      throw new OutputFull('a pipe or file would hold more than 256 MB');
    this.parts.push(bytes.slice());
    if (this.wants && !this.wants(bytes)) throw new PipeClosed();
  }
  bytes(): Uint8Array {
    return concat(this.parts);
  }
}

/** Told of each piece written to it; false once the reader has all that it will read. */
export type Appetite = (bytes: Uint8Array) => boolean;

/** Bytes to read from, with a place; shared by the commands of a group, as a descriptor is. */
export class Source {
  private position = 0;
  constructor(
    private readonly data: Uint8Array,
    /** True for a file: `head` then leaves what it did not print to the next command. */
    readonly seekable = false,
  ) {}
  /** All that is left. */
  rest(): Uint8Array {
    const rest = this.data.subarray(this.position);
    this.position = this.data.length;
    return rest;
  }
  /** Gives back the last `count` bytes. */
  unread(count: number): void {
    this.position -= count;
  }
  /** The next line with its newline; undefined at the end. */
  line(): Uint8Array | undefined {
    return this.until(10);
  }
  /** The next bytes up to and with this one. */
  until(byte: number): Uint8Array | undefined {
    if (this.position >= this.data.length) return undefined;
    const end = this.data.indexOf(byte, this.position);
    const line = this.data.subarray(this.position, end < 0 ? this.data.length : end + 1);
    this.position += line.length;
    return line;
  }
}

/** An argument, and the place in the command line that it came from. */
export interface Arg {
  readonly text: string;
  readonly span: Span;
  /** Where each UTF-16 unit of `text` stands in the command line, where it stands there as it is. */
  readonly map?: readonly number[];
}

/** The shell as a command sees it. */
export interface Shell {
  readonly files: Files;
  readonly variables: ReadonlyMap<string, string>;
  setVariable(name: string, value: string): void;
  /** What a program is given as its environment. */
  environment(): Record<string, string>;
  /** Milliseconds since 1970 of the lab's clock. */
  readonly clock: number;
  /** The account that `aws` asks; absent where the lab has none. */
  readonly account: Account | undefined;
  jq(): Promise<Jq>;
  /** Runs a command by name, for `xargs`. */
  invoke(words: readonly string[], io: Pick<Io, 'stdin' | 'stdout' | 'stderr'>): Promise<number>;
  /** Runs a command line in a shell of its own, for `bash -c` and awk's pipes. */
  script(
    line: string,
    io: Pick<Io, 'stdin' | 'stdout' | 'stderr'>,
    as?: { readonly name: string; readonly args: readonly string[] },
  ): Promise<number>;
  /** True where a command of that name exists. */
  knows(name: string): boolean;
  report(diagnostic: Diagnostic): void;
  /** Lets messages in (a cancel), and throws where the run was ended. */
  pause(): Promise<void>;
  /** The command line, where the places of arguments index it. */
  readonly source: string | undefined;
}

export interface Io {
  readonly name: string;
  readonly args: readonly Arg[];
  readonly nameSpan: Span;
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly shell: Shell;
  /** Writes `NAME: message` and a newline to stderr. */
  complain(message: string): void;
  print(text: string): void;
}

export function makeIo(parts: Omit<Io, 'complain' | 'print'>): Io {
  return {
    ...parts,
    complain: (message) => parts.stderr.write(encode(`${parts.name}: ${message}\n`)),
    print: (text) => parts.stdout.write(encode(text)),
  };
}

/** Reads a file operand (`-` is standard input); a problem is a message in the C library's words. */
export async function readOperand(
  io: Io,
  name: string,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  if (name === '-' || name === '/dev/stdin') return { bytes: io.stdin.rest() };
  return io.shell.files.read(name);
}

/** The text of all operands, or of standard input; complaints as `NAME: FILE: problem`. */
export async function readAll(
  io: Io,
  operands: readonly Arg[],
  onProblem: (name: string, problem: string) => void = (name, problem) =>
    io.complain(`${name}: ${problem}`),
): Promise<{ inputs: { name: string; text: string }[]; failed: boolean }> {
  const names = operands.length > 0 ? operands.map((operand) => operand.text) : ['-'];
  const inputs: { name: string; text: string }[] = [];
  let failed = false;
  for (const name of names) {
    const read = await readOperand(io, name);
    if ('problem' in read) {
      failed = true;
      onProblem(name, read.problem);
    } else inputs.push({ name, text: decode(read.bytes) });
  }
  return { inputs, failed };
}
