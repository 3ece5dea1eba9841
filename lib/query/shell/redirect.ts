/** Redirections: the streams that a command gets in place of its shell's. */
import type { Redirection, WordPart } from 'unbash';
import { expandParts, expandText, expandWord } from './expand';
import type { Interpreter } from './interpreter';
import { OutputFull, MEMORY_LIMIT, Source, type Sink } from './io';
import { concat } from '@/lib/trail/concat';
import { encode } from './text';
import type { Files } from './files';

export interface Streams {
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
}

export interface Opened {
  readonly streams: Streams;
  close(): void;
}

const NOWHERE: Sink = { write: () => undefined };

/** A file of the session that is being written. */
class FileSink implements Sink {
  private parts: Uint8Array[];
  private size = 0;
  private dirty = false;
  constructor(
    private readonly files: Files,
    private readonly path: string,
    before: Uint8Array,
  ) {
    this.parts = before.length > 0 ? [before] : [];
    this.size = before.length;
    this.files.write(this.path, before);
  }
  write(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size > MEMORY_LIMIT) throw new OutputFull('a file would hold more than 256 MB');
    this.parts.push(bytes.slice());
    this.dirty = true;
  }
  flush(): void {
    if (!this.dirty) return;
    this.parts = [concat(this.parts)];
    this.files.write(this.path, this.parts[0]!);
    this.dirty = false;
  }
}

function untabbed(part: WordPart, index: number): WordPart {
  if (part.type !== 'Literal') return part;
  const value = part.value.replace(index === 0 ? /^\t+/gm : /(?<=\n)\t+/g, '');
  return { ...part, value };
}

/** Lets others read what has been written so far. */
export function flush(streams: Streams): void {
  for (const sink of [streams.stdout, streams.stderr]) if (sink instanceof FileSink) sink.flush();
}

/** Undefined where one cannot be made; that has been said on stderr then. */
export async function redirect(
  redirections: readonly Redirection[],
  shell: Interpreter,
): Promise<Opened | undefined> {
  const { files } = shell.state;
  let { stdin } = shell.streams;
  const sinks = new Map<number, Sink>([
    [1, shell.streams.stdout],
    [2, shell.streams.stderr],
  ]);
  const opened: FileSink[] = [];
  const fail = (message: string) => {
    for (const sink of opened) sink.flush();
    shell.say(message);
    return undefined;
  };
  flush(shell.streams);

  for (const redirection of redirections) {
    const { descriptor } = redirection;
    if (descriptor?.type === 'FileDescriptorVariable')
      return fail('redirection error: not supported');
    const fd = descriptor?.value;
    if (redirection.type === 'HereDoc') {
      const { body } = redirection;
      // `<<-` takes tabs away, before what the body holds is put in.
      const parts = redirection.operator === '<<-' ? body.parts?.map(untabbed) : body.parts;
      const plain = redirection.operator === '<<-' ? body.text.replace(/^\t+/gm, '') : body.text;
      const text = parts ? await expandParts(parts, shell) : plain;
      stdin = new Source(encode(text), true);
      continue;
    }
    if (!redirection.target) return fail("syntax error near unexpected token `newline'");
    if (redirection.type === 'HereString') {
      stdin = new Source(encode(`${await expandText(redirection.target, shell)}\n`), true);
      continue;
    }
    const words = await expandWord(redirection.target, shell);
    if (words.length !== 1) return fail(`${redirection.target.text}: ambiguous redirect`);
    const target = words[0]!.text;
    const { operator } = redirection;
    if (operator === '<' || operator === '<>') {
      const read = await files.read(target);
      if ('problem' in read) return fail(`${target}: ${read.problem}`);
      if ((fd ?? 0) === 0) stdin = new Source(read.bytes, true);
      continue;
    }
    if (operator === '<&' || (operator === '>&' && /^(\d+|-)$/.test(target))) {
      if (operator === '<&') continue;
      const from = target === '-' ? NOWHERE : sinks.get(Number(target));
      if (!from) return fail(`${target}: Bad file descriptor`);
      sinks.set(fd ?? 1, from);
      continue;
    }
    const both = operator === '&>' || operator === '&>>' || operator === '>&';
    const sink = open(target, operator.endsWith('>>'));
    if (typeof sink === 'string') return fail(`${target}: ${sink}`);
    for (const each of both ? [1, 2] : [fd ?? 1]) sinks.set(each, sink);
  }

  function open(target: string, append: boolean): Sink | string {
    if (target === '/dev/stdout') return sinks.get(1)!;
    if (target === '/dev/stderr') return sinks.get(2)!;
    const problem = files.writeProblem(target);
    if (problem) return problem;
    if (files.resolve(target) === '/dev/null') return NOWHERE;
    const before = (append && files.peek(target)) || new Uint8Array(0);
    const sink = new FileSink(files, files.resolve(target), before);
    opened.push(sink);
    return sink;
  }

  return {
    streams: { stdin, stdout: sinks.get(1)!, stderr: sinks.get(2)! },
    close: () => opened.forEach((sink) => sink.flush()),
  };
}
