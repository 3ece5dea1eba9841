import { count, MOST, SheetError } from './bounds';

export interface Decoded {
  readonly text: string;
  /** What was taken for granted, in words. */
  readonly remark?: string;
}

/**
 * The text of a sheet: UTF-8, or UTF-16 where a byte order mark or its zeros say so (Excel's "Unicode text"),
 * or Windows-1252, which Excel writes as "CSV", where it is neither; then it is said.
 * @throws SheetError for a workbook, a file that is too long, or UTF-16 that is broken
 */
export function decodeSheet(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST.bytes)
    throw new SheetError(
      `The file has ${count(bytes.length)} bytes; ${count(MOST.bytes)} are the most. Split it.`,
    );
  // Excel and OpenDocument files are zip archives; the old .xls is a compound file.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new SheetError('That is a workbook, not a CSV file. Save the sheet as CSV first.');
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding !== 'utf-8')
      throw new SheetError('The file begins as UTF-16 and is broken. Save it again as CSV UTF-8.');
    // Names that differ in one letter must not become the same name.
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      remark: 'It is not UTF-8 and was read as Windows-1252: look whether the names are right.',
    };
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
