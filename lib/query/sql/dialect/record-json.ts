/** CloudTrail Lake's eventJson: the record as JSON text, made from the columns where it is asked. */
import { CLOUDTRAIL_TABLE, fieldsOf, type SqlType } from '../schema';

/** An expression over the columns of `cloudtrail`. What is NULL was not in the record. */
export const recordJson = (): string =>
  object(CLOUDTRAIL_TABLE.columns.map(({ name, type }) => [name, type, `"${name}"`]));

type Member = readonly [name: string, type: SqlType, path: string];

const object = (members: readonly Member[]): string => {
  const texts = members.map(([name, type, path]) => `'"${name}":' || ${json(type, path)}`);
  return `('{' || array_to_string([${texts.join(', ')}], ',') || '}')`;
};

function json(type: SqlType, path: string): string {
  if (type === 'TIMESTAMP') return `'"' || iso_text(${path}) || '"'`;
  if (type === 'MAP(VARCHAR, VARCHAR)') return `json_map_text(${path})`;
  if (type === 'VARCHAR') return `json_quote(${path})`;
  if (typeof type === 'string') return `cast(${path} as varchar)`;
  if ('listOf' in type) {
    const item = `list_transform(${path}, lambda one: ${json(type.listOf, 'one')})`;
    return `'[' || array_to_string(${item}, ',') || ']'`;
  }
  const fields = Object.entries(fieldsOf(type) ?? {});
  const members = fields.map(([name, field]): Member => [name, field, `${path}."${name}"`]);
  return `CASE WHEN ${path} IS NOT NULL THEN ${object(members)} END`;
}
