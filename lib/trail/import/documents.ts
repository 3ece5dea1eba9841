/**
 * The JSON documents of a file, as they come: each line of a file that has one a line, or the whole.
 * Text is UTF-8, or UTF-16 where the file says so (PowerShell writes that); a BOM is left out.
 */
import type { ImportLimits } from './limits';
import type { Item } from './items';
import { listed, type Broken } from './list';
import { parse } from './parse';
import { splitDocuments } from './split';
import { Unreadable } from './source';

/** A document, what it has one by one, or why there is none; `line` from 1, where there are several. */
export type Document =
  | { readonly value: unknown; readonly text: string; readonly line?: number }
  | { readonly items: Iterable<Item | Broken> }
  | { readonly error: string; readonly line?: number };

/** A first line longer than this is taken for the whole document. */
const LONGEST_HEAD = 8 * 1024 * 1024;

/** @throws Unreadable where the file cannot be read as text, is empty or too large */
export async function* documentsOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Document> {
  let parts: string[] = [];
  let size = 0;
  let lines: boolean | undefined;
  let line = 0;
  /** The whole lines of what has come; the rest waits. */
  function* wholeLines(): Generator<Document> {
    const text = parts.join('');
    const end = text.lastIndexOf('\n') + 1;
    for (const one of text.slice(0, end).split('\n').slice(0, -1)) yield* lineOf(one, ++line);
    parts = [text.slice(end)];
    size = text.length - end;
  }
  for await (const part of decoded(chunks)) {
    parts.push(part);
    size += part.length;
    if (size > limits.documentBytes) throw tooLarge(limits);
    // Texts are joined only where there is something to see: once a chunk would be slow.
    const newline = part.includes('\n');
    if (lines === undefined && (newline || size > LONGEST_HEAD)) lines = oneALine(parts.join(''));
    if (lines && newline) yield* wholeLines();
  }
  if (lines) yield* lineOf(parts.join(''), ++line);
  else yield* whole(parts.join(''));
}

function tooLarge({ documentBytes }: ImportLimits): Unreadable {
  return new Unreadable(
    `One JSON document of more than ${documentBytes / 1e6} MB is too much for a browser. One record a line can be larger: jq -c '.Records[]' FILE > FILE.ndjson`,
  );
}

/** Whether each line is a document: the first one is, and more follows. Undefined: not known yet. */
function oneALine(text: string): boolean | undefined {
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  const end = text.indexOf('\n', start);
  if (end < 0) return text.length - start > LONGEST_HEAD ? false : undefined;
  if (end - start > LONGEST_HEAD) return false;
  if (text.slice(end).trim() === '') return undefined;
  return !('error' in parse(text.slice(start, end)));
}

function* lineOf(text: string, line: number): Generator<Document> {
  if (text.trim() !== '') yield { ...parse(text), text, line };
}

function* whole(text: string): Generator<Document> {
  if (text.trim() === '') throw new Unreadable('The file is empty.');
  const items = listed(text);
  if (items) return yield { items };
  const document = { ...parse(text), text };
  if (!('error' in document)) return yield document;
  // A first line that is broken may be all that is wrong.
  const lines = text.split('\n');
  if (
    lines.length > 1 &&
    lines.some((line) => /^\s*\{.*\}\s*$/.test(line) && !('error' in parse(line)))
  ) {
    for (const [index, line] of lines.entries()) yield* lineOf(line, index + 1);
    return;
  }
  const several = [...splitDocuments(text)];
  if (several.length > 1) for (const one of several) yield { ...parse(one), text: one };
  else yield document;
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? '';
    } catch {
      throw new Unreadable('This is not text in UTF-8, so it is not a CloudTrail log file.');
    }
  };
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decode(chunk);
  }
  yield decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
