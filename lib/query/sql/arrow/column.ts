/**
 * Columns of Arrow built from JSON values, one class a type of the schema. Rows are set in order,
 * each at the most once; those left out are null. (Arrow's own conversion of JavaScript values took
 * 32 s for 200,000 records; this takes about one.)
 */
import { Bool, Data, DataType, Field, Float64, Int64, List, makeData, Map_, Struct, TimestampMicrosecond, Utf8 } from 'apache-arrow'; // prettier-ignore
import { fieldsOf, type SqlType } from '../schema';
import { Bits } from './bits';
import { Utf8Bytes } from './utf8-bytes';

export interface Column {
  /** @param value as JSON.parse gave it, not null */
  set(row: number, value: unknown): void;
  finish(rows: number): Data;
}

/** Told of each entry of a map column. */
export type OnEntry = (key: string, value: unknown) => void;

/** @param onEntry for a map: told of its keys; the maps inside of structs have no listener */
export function columnFor(type: SqlType, onEntry?: OnEntry): Column {
  switch (type) {
    case 'VARCHAR':
      return new TextColumn();
    case 'BOOLEAN':
      return new BooleanColumn();
    case 'TIMESTAMP':
      return new TimeColumn();
    case 'MAP(VARCHAR, VARCHAR)':
      return new MapColumn(onEntry);
    case 'BIGINT':
      return new IntegerColumn();
    case 'DOUBLE':
      return new NumberColumn();
  }
  return 'listOf' in type ? new ListColumn(type.listOf) : new StructColumn(fieldsOf(type) ?? {});
}

export function arrowType(type: SqlType): DataType {
  switch (type) {
    case 'VARCHAR':
      return new Utf8();
    case 'BIGINT':
      return new Int64();
    case 'DOUBLE':
      return new Float64();
    case 'BOOLEAN':
      return new Bool();
    case 'TIMESTAMP':
      return new TimestampMicrosecond();
    case 'MAP(VARCHAR, VARCHAR)':
      return MAP;
  }
  if ('listOf' in type) return new List(new Field('item', arrowType(type.listOf), true));
  return new Struct(structFields(type.struct));
}
const ENTRY = new Struct([new Field('key', new Utf8(), false), new Field('value', new Utf8(), true)]); // prettier-ignore
const MAP = new Map_(new Field('entries', ENTRY, false) as never, false);

export const structFields = (fields: Readonly<Record<string, SqlType>>) =>
  Object.entries(fields).map(([name, type]) => new Field(name, arrowType(type), true));

/** A string as it is, anything else as JSON: what CloudTrail Lake keeps in its maps. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

class TextColumn implements Column {
  private made?: Data<Utf8>;
  private readonly bytes = new Utf8Bytes();
  /** Where the text of each row ends; those of rows left out are added with the next one. */
  private readonly ends: number[] = [];
  private readonly valid = new Bits();

  set(row: number, value: unknown): void {
    while (this.ends.length < row) this.ends.push(this.bytes.size);
    this.bytes.add(text(value));
    this.ends.push(this.bytes.size);
    this.valid.set(row);
  }

  /** Some fields are in two columns: their bytes are made once. */
  finish(rows: number): Data<Utf8> {
    return (this.made ??= this.make(rows));
  }

  private make(rows: number): Data<Utf8> {
    const { ends, bytes } = this;
    const valueOffsets = new Int32Array(rows + 1);
    for (let row = 0; row < rows; row++) valueOffsets[row + 1] = ends[row] ?? bytes.size;
    return makeData({
      type: new Utf8(),
      length: rows,
      nullCount: rows - this.valid.count,
      nullBitmap: this.valid.take(rows),
      valueOffsets,
      data: bytes.take(),
    });
  }
}

class BooleanColumn implements Column {
  private readonly values = new Bits();
  private readonly valid = new Bits();

  set(row: number, value: unknown): void {
    if (value === true || value === 'true') this.values.set(row);
    this.valid.set(row);
  }

  finish(rows: number): Data<Bool> {
    const nullCount = rows - this.valid.count;
    const [data, nullBitmap] = [this.values.take(rows), this.valid.take(rows)];
    return makeData({ type: new Bool(), length: rows, nullCount, nullBitmap, data });
  }
}

class TimeColumn implements Column {
  private readonly values: number[] = [];
  private readonly valid = new Bits();

  set(row: number, value: unknown): void {
    const ms = typeof value === 'string' ? Date.parse(value) : NaN;
    if (Number.isNaN(ms)) return;
    while (this.values.length < row) this.values.push(0);
    this.values.push(ms);
    this.valid.set(row);
  }

  finish(rows: number): Data<TimestampMicrosecond> {
    const words = new Int32Array(rows * 2);
    for (let row = 0; row < rows; row++) {
      const us = (this.values[row] ?? 0) * 1_000;
      // 64 bits as two words, the low one first; `|` takes a number modulo 2 to the power of 32.
      words[row * 2] = us | 0;
      words[row * 2 + 1] = Math.floor(us / 4_294_967_296);
    }
    return makeData({
      type: new TimestampMicrosecond(),
      length: rows,
      nullCount: rows - this.valid.count,
      nullBitmap: this.valid.take(rows),
      data: new BigInt64Array(words.buffer),
    });
  }
}

class IntegerColumn implements Column {
  private readonly values: bigint[] = [];
  private readonly valid = new Bits();

  set(row: number, value: unknown): void {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) return;
    while (this.values.length < row) this.values.push(0n);
    this.values.push(BigInt(number));
    this.valid.set(row);
  }

  finish(rows: number): Data<Int64> {
    const data = new BigInt64Array(rows);
    data.set(this.values);
    const nullCount = rows - this.valid.count;
    return makeData({ type: new Int64(), length: rows, nullCount, nullBitmap: this.valid.take(rows), data }); // prettier-ignore
  }
}

class NumberColumn implements Column {
  private readonly values: number[] = [];
  private readonly valid = new Bits();

  set(row: number, value: unknown): void {
    const number = Number(value);
    if (!Number.isFinite(number)) return;
    while (this.values.length < row) this.values.push(0);
    this.values.push(number);
    this.valid.set(row);
  }

  finish(rows: number): Data<Float64> {
    const data = new Float64Array(rows);
    data.set(this.values);
    const nullCount = rows - this.valid.count;
    return makeData({ type: new Float64(), length: rows, nullCount, nullBitmap: this.valid.take(rows), data }); // prettier-ignore
  }
}

class MapColumn implements Column {
  private readonly keys = new TextColumn();
  private readonly values = new TextColumn();
  private readonly starts: number[] = [0];
  private readonly valid = new Bits();
  private entries = 0;

  constructor(private readonly onEntry?: OnEntry) {}

  set(row: number, value: unknown): void {
    if (!isObject(value)) return;
    while (this.starts.length <= row) this.starts.push(this.entries);
    for (const key of Object.keys(value)) {
      const one = value[key];
      this.keys.set(this.entries, key);
      if (one !== null && one !== undefined) {
        this.values.set(this.entries, one);
        this.onEntry?.(key, one);
      }
      this.entries++;
    }
    this.starts.push(this.entries);
    this.valid.set(row);
  }

  finish(rows: number): Data {
    while (this.starts.length <= rows) this.starts.push(this.entries);
    const child = makeData({
      type: ENTRY,
      length: this.entries,
      nullCount: 0,
      children: [this.keys.finish(this.entries), this.values.finish(this.entries)],
    });
    return makeData({
      type: MAP,
      length: rows,
      nullCount: rows - this.valid.count,
      nullBitmap: this.valid.take(rows),
      valueOffsets: Int32Array.from(this.starts),
      child: child as never,
    });
  }
}

class ListColumn implements Column {
  private readonly items: Column;
  private readonly starts: number[] = [0];
  private readonly valid = new Bits();
  private count = 0;

  constructor(private readonly of: SqlType) {
    this.items = columnFor(of);
  }

  set(row: number, value: unknown): void {
    if (!Array.isArray(value)) return;
    while (this.starts.length <= row) this.starts.push(this.count);
    for (const item of value as readonly unknown[]) {
      if (item !== null) this.items.set(this.count, item);
      this.count++;
    }
    this.starts.push(this.count);
    this.valid.set(row);
  }

  finish(rows: number): Data {
    while (this.starts.length <= rows) this.starts.push(this.count);
    return makeData({
      type: new List(new Field('item', arrowType(this.of), true)),
      length: rows,
      nullCount: rows - this.valid.count,
      nullBitmap: this.valid.take(rows),
      valueOffsets: Int32Array.from(this.starts),
      child: this.items.finish(this.count),
    });
  }
}

export class StructColumn implements Column {
  private readonly children: Column[];
  private readonly valid = new Bits();
  /** A key of a record to the child it is for; services do not agree on the case of some keys. */
  private readonly places = new Map<string, number>();
  private readonly lower = new Map<string, number>();
  private readonly names: readonly string[];
  private readonly values: unknown[];

  constructor(
    private readonly fields: Readonly<Record<string, SqlType>>,
    onEntry?: (column: string, key: string, value: unknown) => void,
  ) {
    this.names = Object.keys(fields);
    this.values = this.names.map(() => undefined);
    this.children = Object.entries(fields).map(([name, type], at) => {
      this.places.set(name, at);
      this.lower.set(name.toLowerCase(), at);
      return columnFor(type, onEntry && ((key, value) => onEntry(name, key, value)));
    });
  }

  set(row: number, value: unknown): void {
    if (!isObject(value)) return;
    const { values, names } = this;
    for (const key of Object.keys(value)) {
      const at = this.places.get(key) ?? this.likely(key);
      if (at === undefined) continue;
      // The schema's own spelling wins over another one.
      if (values[at] === undefined || names[at] === key) values[at] = value[key];
    }
    for (let at = 0; at < values.length; at++) {
      const one = values[at];
      if (one === undefined) continue;
      values[at] = undefined;
      if (one !== null) this.children[at]?.set(row, one);
    }
    this.valid.set(row);
  }

  /** The column of a field, however deep; @throws where the schema has none of this path. */
  fieldAt([name = '', ...rest]: readonly string[]): Column {
    const child = this.children[this.names.indexOf(name)];
    if (child instanceof StructColumn && rest.length) return child.fieldAt(rest);
    if (!child || rest.length) throw new Error(`the schema has no field ${name}`);
    return child;
  }

  private likely(key: string): number | undefined {
    return key.length > 40 ? undefined : this.lower.get(key.toLowerCase());
  }

  finish(rows: number): Data<Struct> {
    return makeData({
      type: new Struct(structFields(this.fields)),
      length: rows,
      nullCount: rows - this.valid.count,
      nullBitmap: this.valid.take(rows),
      children: this.children.map((child) => child.finish(rows)),
    });
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
