import { count, MOST, SheetError } from './bounds';

/**
 * The text of a sheet: UTF-8, or UTF-16 where a byte order mark or its zeros say so (Excel's "Unicode text"),
 * or Windows-1252, which Excel writes as "CSV", where it is neither.
 * @throws SheetError for a workbook or a file that is too long
 */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes.length > MOST.bytes)
    throw new SheetError(
      `The file has ${count(bytes.length)} bytes; ${count(MOST.bytes)} are the most. Split it.`,
    );
  // Excel and OpenDocument files are zip archives; the old .xls is a compound file.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new SheetError('That is a workbook, not a CSV file. Save the sheet as CSV first.');
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // Names that differ in one letter must not become the same name.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte);

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // Without a mark: the first letters of a header are ASCII, which leaves every other byte zero.
  const head = [...bytes.subarray(0, 8)];
  const zeros = (odd: number) =>
    head.length === 8 && head.every((byte, at) => (byte === 0) === (at % 2 === odd));
  return zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : 'utf-8';
}
