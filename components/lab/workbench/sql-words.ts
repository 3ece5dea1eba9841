/** The words of SQL as CloudTrail Lake and Athena (Trino) write it, for colours. */
const words = (text: string) => new Set(text.split(' '));

export const SQL_KEYWORDS: ReadonlySet<string> = words(
  'all and any as asc between by case cast cross current_date current_time current_timestamp ' +
    'date desc distinct else end escape except exists extract false filter first following from ' +
    'full group grouping having ilike in inner intersect interval is join last lateral left like ' +
    'limit natural not null nulls offset on or order ordinality outer over partition preceding ' +
    'range recursive right rows select sets some table tablesample then time timestamp true ' +
    'try_cast unbounded union unnest using values when where window with at zone',
);
export const SQL_TYPES: ReadonlySet<string> = words(
  'array bigint boolean char decimal double integer json map real row smallint struct tinyint ' +
    'varbinary varchar',
);
export const SQL_FUNCTIONS: ReadonlySet<string> = words(
  'approx_distinct approx_percentile arbitrary array_agg array_join avg cardinality coalesce ' +
    'concat contains count date_add date_diff date_format date_parse date_trunc element_at ' +
    'from_iso8601_timestamp from_unixtime greatest if json_array_length json_extract ' +
    'json_extract_scalar least length lower map_keys map_values max max_by min min_by now nullif ' +
    'regexp_extract regexp_like regexp_replace replace reverse round row_number split split_part ' +
    'strpos substr substring sum to_iso8601 to_unixtime transform trim upper',
);
