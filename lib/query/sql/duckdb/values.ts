/**
 * Values of a result as JSON. Times are text as Athena and CloudTrail Lake show them
 * (`2024-11-28 15:21:54.000`, UTC); whole numbers beyond 2^53 and infinite ones are text; decimals
 * are the number they are written as. DuckDB's own casts to doubles are not used: they corrupt
 * BIGINT inside of lists and structs.
 */
import { DataType, type Data, type TimeUnit } from 'apache-arrow';
import type { Json } from '../../types';

type Read = (row: number) => Json;

export function columnReader(data: Data): Read {
  const read = typedReader(data);
  const { nullBitmap, offset } = data;
  if (data.nullCount === 0 || !nullBitmap.length) return read;
  const isNull = (row: number) => {
    const bit = row + offset;
    return ((nullBitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0;
  };
  return (row) => (isNull(row) ? null : read(row));
}

function typedReader(data: Data): Read {
  const type: unknown = data.type;
  const raw: ArrayLike<number | bigint> = data.values as ArrayLike<number | bigint>;
  const at = (row: number) => raw[row] ?? 0;
  if (DataType.isNull(type)) return () => null;
  if (DataType.isBool(type)) {
    return (row) => ((Number(at((row + data.offset) >> 3)) >> ((row + data.offset) & 7)) & 1) === 1;
  }
  if (DataType.isInt(type)) return (row) => whole(BigInt(at(row)));
  if (DataType.isFloat(type)) return (row) => finite(Number(at(row)));
  if (DataType.isDecimal(type)) return (row) => decimal(wide(raw, row), type.scale);
  if (DataType.isUtf8(type)) {
    const bytes = data.values as Uint8Array;
    const decoder = new TextDecoder();
    const offsets = data.valueOffsets;
    return (row) => decoder.decode(bytes.subarray(offsets[row], offsets[row + 1]));
  }
  if (DataType.isBinary(type)) {
    const bytes = data.values as Uint8Array;
    const offsets = data.valueOffsets;
    return (row) => hex(bytes.subarray(offsets[row], offsets[row + 1]));
  }
  if (DataType.isDate(type)) return (row) => dateText(Number(at(row)) * 86_400_000);
  if (DataType.isTimestamp(type)) {
    return (row) => timestampText(milliseconds(BigInt(at(row)), type.unit));
  }
  if (DataType.isTime(type)) {
    return (row) => timeText(milliseconds(BigInt(at(row)), type.unit));
  }
  if (DataType.isInterval(type)) return (row) => interval(raw, row);
  if (DataType.isList(type)) {
    const item = columnReader(data.children[0] as Data);
    const offsets = data.valueOffsets;
    return (row) => range(offsets[row] ?? 0, offsets[row + 1] ?? 0).map(item);
  }
  if (DataType.isStruct(type)) {
    // A ROW without names has Trino's: field0, field1.
    const fields = type.children.map((field, i) => field.name || `field${i}`);
    const readers = data.children.map((child) => columnReader(child as Data));
    return (row) =>
      Object.fromEntries(fields.map((name, i) => [name, readers[i]?.(row + data.offset) ?? null]));
  }
  if (DataType.isMap(type)) {
    const [key, value] = (data.children[0] as Data).children.map((child) =>
      columnReader(child as Data),
    );
    const offsets = data.valueOffsets;
    return (row) =>
      Object.fromEntries(
        range(offsets[row] ?? 0, offsets[row + 1] ?? 0).map((i) => [
          keyText(key?.(i) ?? null),
          value?.(i) ?? null,
        ]),
      );
  }
  throw new Error(`A result of type ${String(type)} cannot be shown; cast it to VARCHAR.`);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const keyText = (key: Json) => (typeof key === 'string' ? key : JSON.stringify(key));

/** A JSON number where it is safe, else text. */
function whole(value: bigint): Json {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** JSON has no infinity and no NaN. */
const finite = (value: number): Json => (Number.isFinite(value) ? value : String(value));

function decimal(unscaled: bigint, scale: number): Json {
  if (scale === 0) return whole(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  // A number is exact up to 15 digits.
  return digits.length <= 15 ? Number(text) : text;
}

/** A 128-bit whole number from four 32-bit words, least first. */
function wide(raw: ArrayLike<number | bigint>, row: number): bigint {
  let value = 0n;
  for (let word = 3; word >= 0; word--) {
    value = (value << 32n) | BigInt.asUintN(32, BigInt(raw[row * 4 + word] ?? 0));
  }
  return BigInt.asIntN(128, value);
}

const PER_SECOND = [1n, 1_000n, 1_000_000n, 1_000_000_000n] as const;

function milliseconds(value: bigint, unit: TimeUnit): number {
  const per = PER_SECOND[unit] ?? 1n;
  const scaled = value * 1_000n;
  const floor = scaled / per - (scaled % per < 0n ? 1n : 0n);
  return Number(floor);
}

const LAST = 8.64e15;

function timestampText(ms: number): Json {
  if (Math.abs(ms) > LAST) return ms > 0 ? 'infinity' : '-infinity';
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}
const dateText = (ms: number): Json =>
  Math.abs(ms) > LAST
    ? ms > 0
      ? 'infinity'
      : '-infinity'
    : (new Date(ms).toISOString().split('T')[0] ?? '');
const timeText = (ms: number): string => new Date(ms).toISOString().slice(11, 23);

/** `1 year 2 months 3 days 04:05:06`, as DuckDB writes it. */
function interval(raw: ArrayLike<number | bigint>, row: number): string {
  const [months = 0, days = 0] = [Number(raw[row * 4] ?? 0), Number(raw[row * 4 + 1] ?? 0)];
  const low = BigInt.asUintN(32, BigInt(raw[row * 4 + 2] ?? 0));
  const nanoseconds = BigInt.asIntN(64, (BigInt(raw[row * 4 + 3] ?? 0) << 32n) | low);
  const parts: string[] = [];
  const add = (count: number, unit: string) => {
    if (count) parts.push(`${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`);
  };
  add(Math.trunc(months / 12), 'year');
  add(months % 12, 'month');
  add(days, 'day');
  if (nanoseconds || !parts.length) parts.push(clockText(nanoseconds));
  return parts.join(' ');
}

function clockText(nanoseconds: bigint): string {
  const positive = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const seconds = positive / 1_000_000_000n;
  const micros = (positive % 1_000_000_000n) / 1_000n;
  const pad = (value: bigint) => String(value).padStart(2, '0');
  const clock = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(pad).join(':');
  const fraction = micros ? `.${String(micros).padStart(6, '0').replace(/0+$/, '')}` : '';
  return `${nanoseconds < 0n ? '-' : ''}${clock}${fraction}`;
}

/** `\xAA` for bytes that are not printable ASCII, as DuckDB writes a BLOB. */
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 32 && byte < 127 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

/** DuckDB's name of a column's type. */
export function typeName(type: DataType): string {
  if (DataType.isNull(type)) return 'NULL';
  if (DataType.isBool(type)) return 'BOOLEAN';
  if (DataType.isInt(type)) {
    const names: Record<number, string> = {
      8: 'TINYINT',
      16: 'SMALLINT',
      32: 'INTEGER',
      64: 'BIGINT',
    };
    return `${type.isSigned ? '' : 'U'}${names[type.bitWidth] ?? 'BIGINT'}`;
  }
  if (DataType.isFloat(type)) return type.precision === 2 ? 'DOUBLE' : 'FLOAT';
  if (DataType.isDecimal(type)) {
    // HUGEINT, the type of sum() over whole numbers, arrives as the widest decimal.
    const huge = type.precision === 38 && type.scale === 0;
    return huge ? 'HUGEINT' : `DECIMAL(${type.precision},${type.scale})`;
  }
  if (DataType.isUtf8(type)) return 'VARCHAR';
  if (DataType.isBinary(type)) return 'BLOB';
  if (DataType.isDate(type)) return 'DATE';
  if (DataType.isTimestamp(type)) return type.timezone ? 'TIMESTAMP WITH TIME ZONE' : 'TIMESTAMP';
  if (DataType.isTime(type)) return 'TIME';
  if (DataType.isInterval(type)) return 'INTERVAL';
  const children: readonly { name: string; type: DataType }[] = (type as DataType).children ?? [];
  const names = children.map((child) => `${child.name} ${typeName(child.type)}`);
  if (DataType.isStruct(type)) return `STRUCT(${names.join(', ')})`;
  if (DataType.isList(type)) return `${children[0] ? typeName(children[0].type) : ''}[]`;
  if (DataType.isMap(type)) {
    const entry: readonly { type: DataType }[] = children[0]?.type.children ?? [];
    return `MAP(${entry.map((child) => typeName(child.type)).join(', ')})`;
  }
  return String(type);
}
