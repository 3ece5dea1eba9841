/** The shape of a record: each field's path and the types of its values. */
export type Shape = Readonly<Record<string, string>>;

/** Keys in these are data, and no fields. */
const MAPS = /\.(encryptionContext|tags|principalTags)$/;

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

export function shapeOf(value: unknown, path = '', into: Record<string, string> = {}): Shape {
  if (path) into[path] = typeOf(value);
  if (Array.isArray(value)) for (const item of value) shapeOf(item, `${path}[]`, into);
  else if (typeof value === 'object' && value !== null && !MAPS.test(path)) {
    for (const [key, item] of Object.entries(value))
      shapeOf(item, path ? `${path}.${key}` : key, into);
  }
  return into;
}

export interface Seen {
  readonly samples: number;
  /** Fields that each sample has. */
  readonly always: Shape;
  readonly sometimes: Shape;
}

/** What samples of the same kind have: types are joined with a bar. */
export function shapesOf(samples: readonly unknown[]): Seen {
  const counts = new Map<string, { count: number; types: Set<string> }>();
  for (const sample of samples) {
    for (const [path, type] of Object.entries(shapeOf(sample))) {
      const seen = counts.get(path) ?? { count: 0, types: new Set() };
      seen.count += 1;
      seen.types.add(type);
      counts.set(path, seen);
    }
  }
  const part = (always: boolean) =>
    Object.fromEntries(
      [...counts]
        .filter(([, { count }]) => (count === samples.length) === always)
        .map(([path, { types }]) => [path, [...types].sort().join('|')]),
    );
  return { samples: samples.length, always: part(true), sometimes: part(false) };
}

/** `+` ours alone, `-` theirs alone (in each sample), `~` another type. Children go with their parent. */
export function differences(record: unknown, real: Seen): readonly string[] {
  const ours = shapeOf(record);
  const theirs = { ...real.always, ...real.sometimes };
  const found: string[] = [];
  const covered = (path: string) =>
    found.some((one) => path.startsWith(`${one.slice(1)}.`) || path.startsWith(`${one.slice(1)}[`));
  for (const [path, type] of Object.entries(ours)) {
    const known = theirs[path];
    if (covered(path)) continue;
    if (known === undefined) found.push(`+${path}`);
    else if (!known.split('|').includes(type)) found.push(`~${path}`);
  }
  for (const path of Object.keys(real.always)) {
    const parent = path.replace(/(\.[^.]*|\[\])$/, '');
    // A field of an item is missing where there is the item; an empty list has none.
    const there = parent === path || ours[parent] !== undefined;
    if (ours[path] === undefined && there && !path.endsWith('[]') && !covered(path))
      found.push(`-${path}`);
  }
  return found;
}

/** What comes from the caller and not from the event: compared by kind of caller. */
const CALLERS = ['userIdentity', 'tlsDetails', 'sessionCredentialFromConsole', 'sharedEventID', 'vpcEndpointId'];
type Raw = Readonly<Record<string, unknown>>;

export function withoutCaller(record: Raw): Raw {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !CALLERS.includes(key)));
}
export const callerOf = ({ userIdentity }: Raw): Raw => userIdentity as Raw;

/** `AssumedRole by a service`: what kind of caller it was. */
export function callerKind(identity: Raw): string {
  const context = identity.sessionContext as Raw | undefined;
  const parts = [
    String(identity.type),
    identity.invokedBy !== undefined && 'by a service',
    context && 'with a session',
    context && 'ec2RoleDelivery' in context && 'of an instance',
    identity.arn === undefined && identity.type === 'IAMUser' && 'without an ARN',
    identity.arn !== undefined && identity.accessKeyId === undefined && 'without a key',
  ];
  return parts.filter(Boolean).join(', ');
}
