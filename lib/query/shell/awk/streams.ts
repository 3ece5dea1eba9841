/** What an awk program writes to and reads from beside its records: files and commands, by name. */
import { Source, type Io } from '../io';
import { concat } from '@/lib/trail/concat';
import { decode, encode } from '../text';
import { Reader } from './reader';

type Output =
  | { readonly kind: 'screen'; readonly error: boolean }
  | { readonly kind: 'file'; readonly name: string; parts: Uint8Array[]; text: string }
  | { readonly kind: 'command'; readonly line: string; text: string };
/** A stream that cannot be opened, in the C library's words. */
export class StreamError extends Error {}

const PIECE = 64 * 1024;

export class Streams {
  private text = '';
  private readonly outputs = new Map<string, Output>();
  private readonly inputs = new Map<string, { reader: Reader; code: number }>();

  constructor(private readonly io: Io) {}

  print(text: string): void {
    this.text += text;
    if (this.text.length > PIECE) this.flush();
  }
  flush(): void {
    const { text } = this;
    this.text = '';
    if (text !== '') this.io.stdout.write(encode(text));
  }

  write(kind: '>' | '>>' | '|', name: string, text: string): void {
    let output = this.outputs.get(name);
    if (!output) this.outputs.set(name, (output = this.open(kind, name)));
    if (output.kind === 'screen') {
      if (output.error) this.io.stderr.write(encode(text));
      else this.print(text);
      return;
    }
    output.text += text;
    if (output.kind === 'file' && output.text.length > PIECE) {
      output.parts.push(encode(output.text));
      output.text = '';
    }
  }

  private open(kind: '>' | '>>' | '|', name: string): Output {
    if (kind === '|') {
      this.flush();
      return { kind: 'command', line: name, text: '' };
    }
    if (name === '/dev/stdout' || name === '-') return { kind: 'screen', error: false };
    if (name === '/dev/stderr') return { kind: 'screen', error: true };
    const { files } = this.io.shell;
    const problem = files.writeProblem(name);
    if (problem) throw new StreamError(problem);
    const before = kind === '>>' ? files.peek(name) : undefined;
    files.write(name, before ?? new Uint8Array(0));
    return { kind: 'file', name, parts: before ? [before] : [], text: '' };
  }

  /** Writes what is held of the files, for others to read. */
  save(): void {
    for (const output of this.outputs.values()) if (output.kind === 'file') this.saveFile(output);
  }
  private saveFile(output: Output & { kind: 'file' }): void {
    output.parts = [concat([...output.parts, encode(output.text)])];
    output.text = '';
    this.io.shell.files.write(output.name, output.parts[0]!);
  }

  async system(line: string): Promise<number> {
    this.flush();
    this.save();
    const { stdin, stdout, stderr } = this.io;
    return this.io.shell.script(line, { stdin, stdout, stderr });
  }

  /** The next record of a file or a command's output: 'problem' where it cannot be read. */
  async reader(from: 'file' | 'command', name: string): Promise<Reader | undefined> {
    const known = this.inputs.get(name);
    if (known) return known.reader;
    this.save();
    if (from === 'command') {
      this.flush();
      const parts: Uint8Array[] = [];
      const stdout = { write: (bytes: Uint8Array) => void parts.push(bytes.slice()) };
      const { stdin, stderr } = this.io;
      const code = await this.io.shell.script(name, { stdin, stdout, stderr });
      const reader = new Reader(parts.length > 0 ? decode(concat(parts)) : '');
      this.inputs.set(name, { reader, code });
      return reader;
    }
    const stdin = name === '-' || name === '/dev/stdin';
    const read = stdin ? { bytes: this.io.stdin.rest() } : await this.io.shell.files.read(name);
    if ('problem' in read) return undefined;
    const reader = new Reader(decode(read.bytes));
    this.inputs.set(name, { reader, code: 0 });
    return reader;
  }

  /** -1 where no stream of that name is open. */
  async close(name: string): Promise<number> {
    let code = -1;
    const input = this.inputs.get(name);
    if (input) {
      code = input.code;
      this.inputs.delete(name);
    }
    const output = this.outputs.get(name);
    if (!output) return code;
    this.outputs.delete(name);
    return this.finish(output);
  }
  private async finish(output: Output): Promise<number> {
    if (output.kind === 'file') this.saveFile(output);
    if (output.kind !== 'command') return 0;
    this.save();
    const { stdout, stderr } = this.io;
    const stdin = new Source(encode(output.text));
    return this.io.shell.script(output.line, { stdin, stdout, stderr });
  }

  /** What was printed since a command was opened comes after the command's output, as in a pipe. */
  async end(): Promise<void> {
    for (const output of this.outputs.values()) await this.finish(output);
    this.outputs.clear();
    this.flush();
  }
}
