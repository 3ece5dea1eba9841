/**
 * Maps, arrays and aggregates by their Trino names.
 * Source: Trino documentation, "Map", "Array" and "Aggregate functions".
 */
const MAP = 'MAP(VARCHAR, VARCHAR)';

export const COLLECTION_MACROS: readonly string[] = [
  // One value, counted from 1 for arrays; DuckDB's own answers a list for maps.
  `macro element_at(c, k) as c[k]`,
  `macro cardinality(m ${MAP}) as system.main.cardinality(m), (l) as len(l)`,
  `macro map_agg(k, v) as map(list(k), list(v))`,
  `macro array_max(l) as list_max(l)`,
  `macro array_min(l) as list_min(l)`,
  `macro array_except(a, b) as list_filter(list_distinct(a), lambda x: not list_contains(b, x))`,
  `macro array_union(a, b) as list_distinct(list_concat(a, b))`,
  `macro arrays_overlap(a, b) as list_has_any(a, b)`,
  `macro array_position(l, x) as coalesce(list_position(l, x), 0)`,
  `macro array_remove(l, x) as list_filter(l, lambda e: e <> x)`,
  `macro multimap_agg(k, v) as map_from_entries(list_transform(list_distinct(list(k)),
     lambda x: (x, list_transform(list_filter(list_zip(list(k), list(v)), lambda e: e[1] = x), lambda e: e[2]))))`,
  `macro slice(l, s, n) as l[s:s + n - 1]`,
  `macro sequence(a, b) as generate_series(a, b), (a, b, s) as generate_series(a, b, s)`,
  // Exact, which is within what "approximate" promises.
  `macro approx_distinct(x) as count(distinct x)`,
  `macro approx_percentile(x, p) as quantile_disc(x, p)`,
  `macro every(x) as bool_and(x)`,
];
