/**
 * Text functions where Trino and DuckDB share a name and differ, or only Trino has the name.
 * Source: Trino documentation, "String functions", "Regular expression functions".
 */
import { overloaded } from './overloaded';

const MAP = 'MAP(VARCHAR, VARCHAR)';
/** Trino writes groups of a replacement `$1`, DuckDB `\1`. */
const groups = (text: string) =>
  String.raw`system.main.regexp_replace(${text}, '\$(\d)', '\\\1', 'g')`;

const URL = String.raw`'^(?:([^:/?#]+):)?(?://(?:[^/?#@]*@)?([^/?#:]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$'`;
/** Source: Trino documentation, "URL functions". */
const URL_MACROS: readonly string[] = [
  ...['protocol', 'host', '', 'path', 'query', 'fragment'].flatMap((part, i) =>
    part ? [`macro url_extract_${part}(u) as system.main.regexp_extract(u, ${URL}, ${i + 1})`] : [],
  ),
  // A space is + here; DuckDB writes %20, and escapes * and not ~.
  `macro url_encode(s) as system.main.replace(system.main.replace(system.main.replace(
     system.main.url_encode(s), '%20', '+'), '%2A', '*'), '~', '%7E')`,
  `macro url_decode(s) as system.main.url_decode(system.main.replace(s, '+', ' '))`,
  `macro url_extract_port(u) as
     cast(nullif(system.main.regexp_extract(u, ${URL}, 3), '') as bigint)`,
  `macro url_extract_parameter(u, n) as list_extract(list_transform(
     list_filter(string_split(system.main.regexp_extract(u, ${URL}, 5), '&'),
       lambda x: url_decode(split_part(x, '=', 1)) = n),
     lambda x: url_decode(array_to_string(string_split(x, '=')[2:], '='))), 1)`,
];

/** Where the part after the first `count` begins. */
const lengthOf = (separator: string, count: string) =>
  `(list_sum(list_transform(string_split(s, ${separator})[1:${count}],
     lambda x: length(x) + length(${separator}))) + 1)::bigint`;

export const TEXT_MACROS: readonly string[] = [
  // A time is compared with LIKE as CloudTrail writes it, and a map as the JSON text it was.
  `macro "~~"(t TIMESTAMP, p) as system.main."~~"(iso_text(t), p),
   (m ${MAP}, p) as system.main."~~"(json_map_text(m), p),
   (s, p) as system.main."~~"(s, p)`,
  `macro "!~~"(t TIMESTAMP, p) as system.main."!~~"(iso_text(t), p),
   (m ${MAP}, p) as system.main."!~~"(json_map_text(m), p),
   (s, p) as system.main."!~~"(s, p)`,
  `macro substr(t TIMESTAMP, i, n) as system.main.substr(iso_text(t), i, n),
   (s, i) as system.main.substr(s, i), (s, i, n) as system.main.substr(s, i, n)`,
  `macro substr_untyped(s, i) as system.main.substr(iso_text_untyped(s), i),
   (s, i, n) as system.main.substr(iso_text_untyped(s), i, n)`,
  `macro substring(t TIMESTAMP, i, n) as system.main.substring(iso_text(t), i, n),
   (s, i) as system.main.substring(s, i), (s, i, n) as system.main.substring(s, i, n)`,
  `macro substring_untyped(s, i) as system.main.substring(iso_text_untyped(s), i),
   (s, i, n) as system.main.substring(iso_text_untyped(s), i, n)`,
  // NULL anywhere makes the whole NULL in Trino; DuckDB's concat leaves it out.
  ...concat(),
  `macro replace(s, f) as system.main.replace(s, f, ''), (s, f, r) as system.main.replace(s, f, r)`,
  // The last part of a split with a limit is the rest as it is.
  `macro split(s, d) as string_split(s, d),
   (s, d, n) as case when len(string_split(s, d)) <= n then string_split(s, d)
     else list_append(string_split(s, d)[1:n - 1], system.main.substr(s, ${lengthOf('d', 'n - 1')})) end`,
  `macro strpos(s, p) as system.main.strpos(s, p),
   (s, p, n) as case when len(string_split(s, p)) > n
     then ${lengthOf('p', 'n')} - length(p) else 0 end`,
  `macro hamming_distance(a, b) as hamming(a, b)`,
  `macro to_utf8(s) as encode(s)`,
  `macro from_utf8(b) as decode(b)`,
  `macro to_hex(b) as hex(b)`,
  `macro from_hex(s) as unhex(s)`,
  ...URL_MACROS,
  // A part that is not there is NULL in Trino, and an empty text in DuckDB.
  `macro split_part(s, d, i) as
     case when i <= len(string_split(s, d)) then system.main.split_part(s, d, i) end`,
  `macro codepoint(s) as unicode(s)`,
  `macro levenshtein_distance(a, b) as levenshtein(a, b)`,
  ...overloaded(
    'regexp_like',
    `(m ${MAP}, p) as regexp_matches(json_map_text(m), p)`,
    `(s, p) as regexp_matches(s, p)`,
  ),
  `macro regexp_replace(s, p) as system.main.regexp_replace(s, p, '', 'g'),
   (s, p, r) as system.main.regexp_replace(s, p, ${groups('r')}, 'g')`,
  // No match is NULL in Trino, and an empty text in DuckDB.
  `macro regexp_extract(s, p) as
     case when regexp_matches(s, p) then system.main.regexp_extract(s, p, 0) end,
   (s, p, g) as case when regexp_matches(s, p) then system.main.regexp_extract(s, p, g) end`,
  `macro regexp_position(s, p) as case when regexp_matches(s, p)
     then system.main.strpos(s, system.main.regexp_extract(s, p, 0)) else -1 end`,
  `macro regexp_split(s, p) as string_split_regex(s, p)`,
  `macro regexp_count(s, p) as len(regexp_extract_all(s, p))`,
  `macro split_to_map(s, e, k) as map_from_entries(list_transform(string_split(s, e),
     lambda x: (split_part(x, k, 1), split_part(x, k, 2))))`,
];

function concat(): string[] {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const overloads = names
    .slice(1)
    .map((_, i) => names.slice(0, i + 2))
    .map((args) => `(${args.join(', ')}) as ${args.join(' || ')}`);
  return [`macro concat${overloads.join(', ')}`];
}
