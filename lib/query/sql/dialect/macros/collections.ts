import { overloaded } from './overloaded';

/**
 * Maps, arrays and aggregates by their Trino names.
 * Source: Trino documentation, "Map", "Array" and "Aggregate functions".
 */
const MAP = 'MAP(VARCHAR, VARCHAR)';

export const COLLECTION_MACROS: readonly string[] = [
  // One value, counted from 1 for arrays; DuckDB's own answers a list for maps.
  `macro element_at(c, k) as c[k]`,
  ...overloaded('cardinality', `(m ${MAP}) as system.main.cardinality(m)`, `(l) as len(l)`),
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
  ...overloaded(
    'sequence',
    `(a DATE, b DATE) as
       list_transform(generate_series(a, b, interval 1 day), lambda t: cast(t as date))`,
    `(a, b) as generate_series(a, b, case when a <= b then 1 else -1 end),
     (a, b, s) as generate_series(a, b, s)`,
  ),
  // Several of a value, as an array; DuckDB's own repeats a text.
  `macro repeat(x, n) as list_transform(generate_series(1, n), lambda i: x)`,
  `macro array_first(l) as l[1]`,
  `macro array_last(l) as l[-1]`,
  `macro trim_array(l, n) as l[1:len(l) - n]`,
  `macro zip(a, b) as list_zip(a, b), (a, b, c) as list_zip(a, b, c)`,
  // A network that has an address, or an array that has a value.
  ...overloaded(
    'contains',
    `(n VARCHAR, a) as json_function(n, '', cast(a as varchar), 'network') = 'true'`,
    `(l, x) as list_contains(l, x)`,
  ),
  // Exact, which is within what "approximate" promises.
  `macro approx_distinct(x) as count(distinct x)`,
  `macro approx_percentile(x, p) as quantile_disc(x, p)`,
  `macro bitwise_and(a, b) as a & b`,
  `macro bitwise_or(a, b) as a | b`,
  `macro bitwise_xor(a, b) as xor(a, b)`,
  `macro every(x) as bool_and(x)`,
];
