/**
 * Text functions where Trino and DuckDB share a name and differ, or only Trino has the name.
 * Source: Trino documentation, "String functions", "Regular expression functions".
 */
const MAP = 'MAP(VARCHAR, VARCHAR)';
/** Trino writes groups of a replacement `$1`, DuckDB `\1`. */
const groups = (text: string) =>
  String.raw`system.main.regexp_replace(${text}, '\$(\d)', '\\\1', 'g')`;

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
  `macro substring(t TIMESTAMP, i, n) as system.main.substring(iso_text(t), i, n),
   (s, i) as system.main.substring(s, i), (s, i, n) as system.main.substring(s, i, n)`,
  // NULL anywhere makes the whole NULL in Trino; DuckDB's concat leaves it out.
  ...concat(),
  `macro replace(s, f) as system.main.replace(s, f, ''), (s, f, r) as system.main.replace(s, f, r)`,
  `macro split(s, d) as string_split(s, d)`,
  `macro codepoint(s) as unicode(s)`,
  `macro levenshtein_distance(a, b) as levenshtein(a, b)`,
  `macro regexp_like(m ${MAP}, p) as regexp_matches(json_map_text(m), p),
   (s, p) as regexp_matches(s, p)`,
  `macro regexp_replace(s, p) as system.main.regexp_replace(s, p, '', 'g'),
   (s, p, r) as system.main.regexp_replace(s, p, ${groups('r')}, 'g')`,
  // No match is NULL in Trino, and an empty text in DuckDB.
  `macro regexp_extract(s, p) as
     case when regexp_matches(s, p) then system.main.regexp_extract(s, p, 0) end,
   (s, p, g) as case when regexp_matches(s, p) then system.main.regexp_extract(s, p, g) end`,
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
