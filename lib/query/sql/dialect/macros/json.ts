/**
 * JSON functions over both shapes: Athena's (JSON text) and CloudTrail Lake's (a map whose values
 * are text). Overloads are chosen by type, so `json_extract_scalar(requestparameters, '$.a.b')` and
 * `element_at(requestParameters, 'a')` read the same column.
 * Source: Trino documentation, "JSON functions and operators".
 */
import { quoteString } from '../../language/tokens';

const HEAD = String.raw`'^\$(?:\.([\w:-]+)|\["([^"]+)"\])'`;
/** The first step of a path; folded to a constant where the path is one. */
const head = (path: string) =>
  `(system.main.regexp_extract(${path}, ${HEAD}, 1) || system.main.regexp_extract(${path}, ${HEAD}, 2))`;
/** True where a path has that one step only. */
const single = (path: string) =>
  String.raw`regexp_full_match(${path}, '^\$(?:\.[\w:-]+|\["[^"]+"\])$')`;
const MAP = 'MAP(VARCHAR, VARCHAR)';
/** Most rows have nothing there: the function is called for the others. */
const member = (want: string) =>
  `case when m[${head('p')}] is not null
        then json_function(m[${head('p')}], ${head('p')}, p, '${want}') end`;
const at = (want: string) =>
  `(m ${MAP}, p) as ${member(want)},
   (j, p) as json_function(cast(j as varchar), '', p, '${want}')`;

/**
 * `nestedKeys`: the keys that hold an object or a list anywhere in the evidence. The value of any
 * other is plain text, so that with a constant path all that remains is the look-up in the map.
 */
export function jsonMacros(nestedKeys: readonly string[]): string[] {
  const nested = `[${['', ...nestedKeys].map(quoteString).join(', ')}]`;
  return [
    `macro json_extract_scalar(m ${MAP}, p) as
       case when ${single('p')} and not list_contains(${nested}, ${head('p')}) then m[${head('p')}]
            else ${member('scalar')} end,
     (j, p) as json_function(cast(j as varchar), '', p, 'scalar')`,
    ...JSON_MACROS,
  ];
}

const JSON_MACROS: readonly string[] = [
  `macro json_extract${at('json')}`,
  `macro json_size_text${at('size')}`,
  `macro json_size(j, p) as cast(json_size_text(j, p) as bigint)`,
  `macro json_array_length(m ${MAP}) as null,
   (j) as cast(json_function(cast(j as varchar), '', '$', 'length') as bigint)`,
  `macro json_array_get(j, i) as
     json_function(cast(j as varchar), '', '$[' || cast(i as varchar) || ']', 'json')`,
  `macro json_array_contains(j, v) as
     json_function(cast(j as varchar), '', cast(v as varchar), 'contains') = 'true'`,
  `macro json_map_text(m) as json_map_function(array_to_string(list_transform(map_entries(m),
     lambda e: case when e.value is null then e.key else e.key || chr(31) || e.value end), chr(30)))`,
  `macro json_parse(m ${MAP}) as json_map_text(m), (j) as cast(j as varchar)`,
  `macro json_format(m ${MAP}) as json_map_text(m), (j) as cast(j as varchar)`,
  // What a cast of a JSON value becomes; the rewriting of casts writes these.
  `macro json_to_text(j) as json_function(cast(j as varchar), '', '$', 'scalar')`,
  `macro json_to_list(j) as case
     when json_function(cast(j as varchar), '', '$', 'length') = '0' then cast([] as varchar[])
     else string_split(json_function(cast(j as varchar), '', '$', 'list'), chr(30)) end`,
  `macro json_to_map(j) as map_from_entries(list_transform(
     string_split(json_function(cast(j as varchar), '', '$', 'entries'), chr(30)),
     lambda e: (split_part(e, chr(31), 1), split_part(e, chr(31), 2))))`,
];
