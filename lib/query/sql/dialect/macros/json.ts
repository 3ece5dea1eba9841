/**
 * JSON functions over both shapes: Athena's (JSON text) and CloudTrail Lake's (a map whose values
 * are text). Overloads are chosen by type, so `json_extract_scalar(requestparameters, '$.a.b')` and
 * `element_at(requestParameters, 'a')` read the same column.
 * Source: Trino documentation, "JSON functions and operators".
 */
import { quoteString } from '../../language/tokens';
import { overloaded } from './overloaded';

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
        then json_function(m[${head('p')}], ${head('p')}, p, '${want}')
        when ${head('p')} = '' and p is not null
        then json_function(json_map_text(m), '', p, '${want}') end`;
const at = (name: string, want: string) =>
  overloaded(
    name,
    `(m ${MAP}, p) as ${member(want)}`,
    `(j, p) as json_function(cast(j as varchar), '', p, '${want}')`,
  );

const MAP_TEXT = `macro json_map_text(m) as json_map_function(array_to_string(list_transform(map_entries(m),
     lambda e: case when e.value is null then e.key else e.key || chr(31) || e.value end), chr(30)))`;

/**
 * `nestedKeys`: the keys that hold an object or a list anywhere in the evidence. The value of any
 * other is plain text, so that with a constant path all that remains is the look-up in the map.
 */
export function jsonMacros(nestedKeys: readonly string[]): string[] {
  const nested = `[${['', ...nestedKeys].map(quoteString).join(', ')}]`;
  return [
    MAP_TEXT,
    ...overloaded(
      'json_extract_scalar',
      `(m ${MAP}, p) as
       case when ${single('p')} and not list_contains(${nested}, ${head('p')}) then m[${head('p')}]
            else ${member('scalar')} end`,
      `(j, p) as json_function(cast(j as varchar), '', p, 'scalar')`,
    ),
    ...JSON_MACROS,
  ];
}

/** Its paths have a mode before them. */
const PATH = `system.main.regexp_replace(p, '^(lax|strict) ', '')`;
const STANDARD: Readonly<Record<string, string>> = {
  json_value: `json_extract_scalar(j, ${PATH})`,
  json_query: `json_extract(j, ${PATH})`,
  json_exists: `json_extract(j, ${PATH}) is not null`,
};

const JSON_MACROS: readonly string[] = [
  ...at('json_extract', 'json'),
  ...at('json_size_text', 'size'),
  `macro json_size(j, p) as cast(json_size_text(j, p) as bigint)`,
  ...overloaded(
    'json_array_length',
    `(m ${MAP}) as null`,
    `(j) as cast(json_function(cast(j as varchar), '', '$', 'length') as bigint)`,
  ),
  // An index below 0 counts from the end.
  `macro json_array_get(j, i) as
     json_function(cast(j as varchar), '', case when i >= 0 then '$[' || cast(i as varchar) || ']'
       when i + json_array_length(j) >= 0
       then '$[' || cast(i + json_array_length(j) as varchar) || ']' end, 'json')`,
  `macro is_json_scalar(j) as json_function(cast(j as varchar), '', '$', 'scalar') is not null`,
  `macro json_array_contains(j, v) as
     json_function(cast(j as varchar), '', cast(v as varchar), 'contains') = 'true'`,
  // As one line without spaces; what is not JSON is an error, as it is in Trino.
  ...overloaded(
    'json_parse',
    `(m ${MAP}) as json_map_text(m)`,
    `(j) as
     coalesce(json_function(cast(j as varchar), '', '$', 'json'),
       case when j is not null then error('Cannot convert value to JSON: ' || cast(j as varchar)) end)`,
  ),
  ...overloaded(
    'json_format',
    `(m ${MAP}) as json_map_text(m)`,
    `(j) as json_function(cast(j as varchar), '', '$', 'json')`,
  ),
  // What a cast of a JSON value becomes; the rewriting of casts writes these.
  `macro json_to_text(j) as json_function(cast(j as varchar), '', '$', 'scalar')`,
  `macro json_cast(j, t) as json_function(cast(j as varchar), '', t, 'cast')`,
  `macro json_quote(s VARCHAR) as case when regexp_matches(s, '["\\\\[:cntrl:]]')
     then json_function(s, '', '', 'quote') else '"' || s || '"' end, (x) as cast(x as varchar)`,
  `macro to_json(m ${MAP}) as json_map_text(m), (x) as json_quote(x)`,
  // Standard SQL's functions, in their short form: json_value(json, 'lax $.a').
  ...['json_value', 'json_query', 'json_exists'].map(
    (name) => `macro ${name}(j, p) as ${STANDARD[name]}`,
  ),
];
