/** What is known of a CloudTrail record's fields: their types, their names' case. */
import { CLOUDTRAIL_TABLE, type SqlType } from '../sql/schema';
import type { Path } from './question';

/**
 * `any`: a scalar whose type depends on the API call (within requestParameters and its like);
 * `whole`: an object or a list; `unknown`: CloudTrail's table has no such field.
 */
export type FieldKind = 'text' | 'boolean' | 'time' | 'any' | 'whole' | 'unknown';

const COLUMNS: ReadonlyMap<string, { readonly name: string; readonly type: SqlType }> = new Map(
  CLOUDTRAIL_TABLE.columns.map(({ name, type }) => [name.toLowerCase(), { name, type }]),
);
const MAP = 'MAP(VARCHAR, VARCHAR)';
/** Every record has these. */
const ALWAYS = new Set([
  'eventVersion', 'eventTime', 'eventSource', 'eventName', 'awsRegion', 'eventID', 'eventType',
]); // prettier-ignore

/** The path in CloudTrail's own case, and what is there. SQL does not mind case; the others do. */
export function resolve(path: Path): { readonly path: Path; readonly kind: FieldKind } {
  const [head, ...rest] = path;
  const column = COLUMNS.get(String(head).toLowerCase());
  if (!column) return { path, kind: 'unknown' };
  const names: (string | number)[] = [column.name];
  let type: SqlType = column.type;
  for (const [index, step] of rest.entries()) {
    if (type === MAP) return { path: [...names, ...rest.slice(index)], kind: 'any' };
    if (typeof type === 'string') return { path, kind: 'unknown' };
    if ('listOf' in type) {
      if (typeof step !== 'number') return { path, kind: 'unknown' };
      names.push(step);
      type = type.listOf;
      continue;
    }
    const wanted = String(step).toLowerCase();
    const found = Object.entries(type.struct).find(([name]) => name.toLowerCase() === wanted);
    if (!found) return { path, kind: 'unknown' };
    names.push(found[0]);
    type = found[1];
  }
  return { path: names, kind: kindOfType(type) };
}

export const kindOf = (path: Path): FieldKind => {
  const resolved = resolve(path);
  // Another case is another field, but for SQL; its reader has put the names right.
  const same = resolved.path.every((step, index) => step === path[index]);
  return same ? resolved.kind : 'unknown';
};

/** True where no record is without it. */
export const always = (path: Path): boolean => path.length === 1 && ALWAYS.has(String(path[0]));

export const EVENT_TIME: Path = ['eventTime'];
export const isEventTime = (path: Path): boolean => path.length === 1 && path[0] === 'eventTime';

/** `requestParameters.items[0].a`, for messages. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  );

function kindOfType(type: SqlType): FieldKind {
  switch (type) {
    case 'BOOLEAN':
      return 'boolean';
    case 'TIMESTAMP':
      return 'time';
    case 'VARCHAR':
      return 'text';
    case 'BIGINT':
      return 'any';
    default:
      return 'whole';
  }
}
