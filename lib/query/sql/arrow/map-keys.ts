/** Which keys the map columns have, and of which JSON types their values are. */
import type { JsonType } from '../duckdb/json-function';
import type { MapKey } from '../map-key';

/** Keys kept a column: a hostile file may have another in every record. */
const MOST = 2_000;
const TYPES: readonly JsonType[] = ['array', 'boolean', 'number', 'object', 'string'];

export class MapKeys {
  private readonly columns = new Map<string, Map<string, { types: number; events: number }>>();

  add(column: string, key: string, value: unknown): void {
    let keys = this.columns.get(column);
    if (!keys) this.columns.set(column, (keys = new Map()));
    const known = keys.get(key);
    const type = 1 << TYPES.indexOf(typeOf(value));
    if (known) {
      known.types |= type;
      known.events++;
    } else if (keys.size < MOST) keys.set(key, { types: type, events: 1 });
  }

  list(): MapKey[] {
    const rows = [...this.columns].flatMap(([column, keys]) =>
      [...keys].map(([key, { types, events }]) => ({
        column,
        key,
        types: TYPES.filter((_, at) => types & (1 << at)),
        events,
      })),
    );
    return rows.sort((a, b) => (`${a.column} ${a.key}` < `${b.column} ${b.key}` ? -1 : 1));
  }
}

function typeOf(value: unknown): JsonType {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}
