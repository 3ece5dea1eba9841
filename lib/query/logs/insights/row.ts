/** One row on its way through a query: an event, or what stats made, with what was computed. */
import type { LogEvent } from '../events';
import { jsonFields, type JsonFields } from './discover/json';
import { lineFields, type LineFields } from './discover/lines';
import { fromJson, Instant, Structure, type Value } from './values';

export class Row {
  /** What fields, parse, unnest and stats made, by name. */
  computed: Map<string, Value> | undefined;
  private json: JsonFields | null | undefined;
  private line: LineFields | undefined;

  constructor(readonly event?: LogEvent) {}

  /** Another row of the same event. */
  copy(): Row {
    const row = new Row(this.event);
    row.computed = this.computed && new Map(this.computed);
    row.json = this.json;
    return row;
  }

  set(name: string, value: Value): void {
    this.computed ??= new Map();
    this.computed.set(name, value);
  }

  /** Lets the parsed message go; it is parsed again where it is asked for. */
  forget(): void {
    this.json = undefined;
  }

  get(name: string, parts: readonly string[]): Value {
    const { computed } = this;
    if (computed) {
      const value = computed.get(name);
      if (value !== undefined) return value;
      if (parts.length > 1) {
        const inner = this.inside(computed, parts);
        if (inner !== undefined) return inner;
      }
    }
    return this.event ? this.discovered(this.event, name, parts) : null;
  }

  /** An attribute of a map that was computed: `json_message.status`. */
  private inside(computed: Map<string, Value>, parts: readonly string[]): Value | undefined {
    for (let length = parts.length - 1; length > 0; length--) {
      const value = computed.get(parts.slice(0, length).join('.'));
      if (value instanceof Structure) {
        return parts.slice(length).reduce<Value>((inner, key) => itemOf(inner, key), value);
      }
    }
    return undefined;
  }

  private discovered(event: LogEvent, name: string, parts: readonly string[]): Value {
    switch (name) {
      case '@timestamp':
        return new Instant(event.timestamp);
      case '@ingestionTime':
        return new Instant(event.ingestionTime);
      case '@message':
        return event.message;
      case '@logStream':
        return event.logStream;
      case '@log':
        return event.logGroup;
      case '@ptr':
        return event.id;
    }
    this.json ??= jsonFields(event.message) ?? null;
    if (this.json) return fromJson(this.json.get(name, parts));
    this.line ??= lineFields(event.message);
    return fromJson(this.line[name]);
  }
}

/** An item of a list or an attribute of a map; missing where there is none. */
export function itemOf(value: Value, key: string | number): Value {
  if (!(value instanceof Structure) || !Object.hasOwn(value.json, key)) return null;
  return fromJson((value.json as Readonly<Record<string | number, never>>)[key]);
}
