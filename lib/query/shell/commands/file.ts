import type { Command } from '../registry';
import { readOperand } from '../io';
import { parseOptions, type Flag } from '../options';
import { decode } from '../text';

const flags: Flag[] = [
  { short: 'b', long: 'brief', what: 'without the names' },
  { short: 'i', long: 'mime', what: 'as a MIME type' },
];

export const file: Command = {
  name: 'file',
  usage: 'file [OPTION]... FILE...',
  summary: 'tell what kind of data files hold',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const names = options.operands.map((operand) => operand.text);
    const width = Math.max(0, ...names.map((name) => name.length));
    for (const name of names) {
      const read = await readOperand(io, name);
      const kind =
        'bytes' in read
          ? kindOf(read.bytes)
          : read.problem === 'Is a directory'
            ? { text: 'directory', mime: 'inode/directory; charset=binary' }
            : {
                text: `cannot open \`${name}' (${read.problem})`,
                mime: `cannot open \`${name}' (${read.problem})`,
              };
      const text = options.has('i') ? kind.mime : kind.text;
      io.print(options.has('b') ? `${text}\n` : `${`${name}:`.padEnd(width + 1)} ${text}\n`);
    }
    return 0;
  },
};

interface Kind {
  readonly text: string;
  readonly mime: string;
}

function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return { text: 'empty', mime: 'inode/x-empty; charset=binary' };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const sized = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(
      0,
      true,
    );
    const level = bytes[8] === 2 ? ', max compression' : bytes[8] === 4 ? ', max speed' : '';
    const system = bytes[9] === 3 ? ', from Unix' : '';
    return {
      text: `gzip compressed data${level}${system}, original size modulo 2^32 ${sized}`,
      mime: 'application/gzip; charset=binary',
    };
  }
  if (bytes.includes(0)) return { text: 'data', mime: 'application/octet-stream; charset=binary' };
  const text = decode(bytes);
  if (/[\udc80-\udcff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))) {
    return { text: 'Non-ISO extended-ASCII text', mime: 'text/plain; charset=unknown-8bit' };
  }
  const ascii = !/[^\x00-\x7f]/.test(text);
  const charset = ascii ? 'us-ascii' : 'utf-8';
  if (isJson(text)) return { text: 'JSON text data', mime: `application/json; charset=${charset}` };
  if (/^\s*[{[]/.test(text) && text.trim().split('\n').slice(0, 3).every(isJson)) {
    return {
      text: 'New Line Delimited JSON text data',
      mime: `application/x-ndjson; charset=${charset}`,
    };
  }
  if (isTable(text)) return { text: 'CSV text', mime: `text/csv; charset=${charset}` };
  const long = text.split('\n').some((line) => line.length >= 300) ? ', with very long lines' : '';
  const open = text.includes('\n') ? '' : ', with no line terminators';
  const returns = text.includes('\r\n') ? ', with CRLF line terminators' : '';
  return {
    text: `${ascii ? 'ASCII' : 'Unicode text, UTF-8'} text${long}${returns}${open}`,
    mime: `text/plain; charset=${charset}`,
  };
}

/** Lines that all have as many commas, and some. */
function isTable(text: string): boolean {
  const counts = text
    .trimEnd()
    .split('\n', 10)
    .map((line) => line.split(',').length);
  return counts.length > 1 && counts[0]! > 1 && counts.every((count) => count === counts[0]);
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
