/** `--filters Name=…,Values=…`: values of one filter are or, filters are and; `*` and `?` are wild. */
import { ServiceError } from '../failure';
import type { Input } from '../input';

export type Resource = Readonly<Record<string, unknown>>;
/** Of each filter's name, the values that a resource has. */
export type Fields = Readonly<Record<string, (resource: Resource) => readonly unknown[]>>;

/** A field of what is listed, or stands alone, under a name. */
export const under = (name: string, key: string) => (resource: Resource) => {
  const value = resource[name];
  const list = (Array.isArray(value) ? value : [value]) as readonly (Resource | undefined)[];
  return list.map((each) => each?.[key]);
};

/** @throws ServiceError where a filter is none that the operation has */
export function filtered(
  resources: readonly Resource[],
  input: Input,
  fields: Fields,
): readonly Resource[] {
  const filters = (input.structures('filters') ?? []).map(({ Name, Name: name, Values }) => {
    const field = fieldOf(String(Name ?? ''), fields);
    if (!field) {
      throw new ServiceError(
        'InvalidParameterValue',
        `The filter '${String(name)}' is invalid`,
        `Filters here: ${Object.keys(fields).join(', ')}, tag:KEY.`,
      );
    }
    const values = Array.isArray(Values) ? Values.map(String) : [String(Values ?? '')];
    return { field, patterns: values.map(wild) };
  });
  return resources.filter((resource) =>
    filters.every(({ field, patterns }) =>
      field(resource).some((value) => patterns.some((pattern) => pattern.test(String(value)))),
    ),
  );
}

function fieldOf(name: string, fields: Fields) {
  if (name.startsWith('tag:')) return (resource: Resource) => tagsOf(resource, name.slice(4));
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function tagsOf({ Tags }: Resource, key: string): readonly unknown[] {
  if (!Array.isArray(Tags)) return [];
  return (Tags as readonly Resource[]).filter((tag) => tag.Key === key).map((tag) => tag.Value);
}

const wild = (value: string) =>
  new RegExp(
    `^${value
      .replace(/[\\^$.|+(){}[\]/]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );
