/**
 * The functions that completion offers: those that queries over logs use, by their names in Athena
 * and CloudTrail Lake. Source: Trino documentation, "Functions and operators".
 */
interface SqlFunction {
  readonly name: string;
  readonly signature: string;
  readonly text: string;
}

const list = (rows: readonly (readonly [string, string])[]): SqlFunction[] =>
  rows.map(([signature, text]) => ({
    name: signature.split('(')[0] ?? signature,
    signature,
    text,
  }));

export const FUNCTIONS: readonly SqlFunction[] = list([
  [
    'element_at(map, key)',
    'The value at a key, or the element at a position from 1; NULL where there is none.',
  ],
  [
    'json_extract_scalar(json, path)',
    "The text, number or boolean at a path such as '$.a.b[0]', as text.",
  ],
  ['json_extract(json, path)', 'The value at a path, as JSON.'],
  ['json_array_length(json)', 'How many elements a JSON array has.'],
  ['json_array_contains(json, value)', 'True where a JSON array has the value.'],
  ['json_array_get(json, index)', 'The element of a JSON array at an index from 0, as JSON.'],
  ['json_parse(text)', 'The text read as JSON.'],
  ['json_format(json)', 'JSON as text.'],
  ['json_size(json, path)', 'How many members the value at a path has.'],
  ['map_keys(map)', 'The keys of a map.'],
  ['map_values(map)', 'The values of a map.'],
  ['cardinality(collection)', 'How many elements a map or an array has.'],
  ['contains(array, value)', 'True where an array has the value.'],
  ['array_agg(value)', 'The values of a group, as an array.'],
  ['array_distinct(array)', 'The array without repetitions.'],
  ['array_join(array, separator)', 'The elements as one text.'],
  ['array_sort(array)', 'The array in ascending order.'],
  ['transform(array, x -> expression)', 'The array with each element changed.'],
  ['filter(array, x -> condition)', 'The elements for which the condition is true.'],
  ['any_match(array, x -> condition)', 'True where the condition holds for an element.'],
  ['all_match(array, x -> condition)', 'True where the condition holds for every element.'],
  ['none_match(array, x -> condition)', 'True where the condition holds for no element.'],
  ['slice(array, start, length)', 'A part of an array; the first element is 1.'],
  ['split(text, separator)', 'The parts of a text, as an array.'],
  ['split_part(text, separator, index)', 'One part of a text; the first is 1.'],
  ['substr(text, start, length)', 'A part of a text; the first character is 1.'],
  ['strpos(text, part)', 'Where a part begins in a text, from 1; 0 where it is not in it.'],
  ['replace(text, search, replacement)', 'The text with every occurrence replaced.'],
  ['concat(a, b, …)', 'The texts after each other; NULL where one is NULL.'],
  ['lower(text)', 'The text in small letters.'],
  ['upper(text)', 'The text in capital letters.'],
  ['trim(text)', 'The text without space around it.'],
  ['length(text)', 'How many characters a text has.'],
  ['starts_with(text, prefix)', 'True where a text begins with the prefix.'],
  ['regexp_like(text, pattern)', 'True where the pattern is found anywhere in the text.'],
  [
    'regexp_extract(text, pattern, group)',
    'The first match, or a group of it; NULL where there is none.',
  ],
  [
    'regexp_replace(text, pattern, replacement)',
    'The text with every match replaced; $1 is the first group.',
  ],
  ['regexp_split(text, pattern)', 'The parts between the matches, as an array.'],
  ['count(*)', 'How many rows there are.'],
  ['count_if(condition)', 'How many rows the condition is true for.'],
  ['approx_distinct(value)', 'How many different values there are.'],
  ['min(value)', 'The least value.'],
  ['max(value)', 'The greatest value.'],
  ['min_by(value, by)', 'The value of the row where `by` is least.'],
  ['max_by(value, by)', 'The value of the row where `by` is greatest.'],
  ['arbitrary(value)', 'A value of the group that is not NULL.'],
  ['sum(value)', 'The values added up.'],
  ['avg(value)', 'The mean of the values.'],
  ['bool_or(condition)', 'True where the condition is true for a row.'],
  ['bool_and(condition)', 'True where the condition is true for every row.'],
  [
    'listagg(text, separator)',
    "Texts of a group as one: listagg(x, ', ') WITHIN GROUP (ORDER BY x).",
  ],
  ['histogram(value)', 'A map from each value to how often it occurs.'],
  ['row_number()', 'The number of a row in its window: row_number() OVER (ORDER BY eventTime).'],
  ['lag(value)', 'The value of the row before: lag(x) OVER (ORDER BY eventTime).'],
  ['lead(value)', 'The value of the row after: lead(x) OVER (ORDER BY eventTime).'],
  ['coalesce(a, b, …)', 'The first value that is not NULL.'],
  ['nullif(a, b)', 'NULL where both are equal, else the first.'],
  ['if(condition, then, else)', 'One of two values.'],
  ['try_cast(value AS type)', 'The value as another type; NULL where that cannot be.'],
  ['now()', 'The time of the incident.'],
  ['date_trunc(unit, time)', "The time cut down to a unit: 'hour', 'day', 'month'."],
  ['date_diff(unit, from, to)', 'How many whole units lie between two times.'],
  [
    'date_add(unit, count, time)',
    'The time so many units later; earlier where the count is negative.',
  ],
  ['date_format(time, format)', "The time as text: '%Y-%m-%d %H:%i:%s'."],
  ['date_parse(text, format)', "The text as a time: '%Y-%m-%d %H:%i:%s'."],
  ['format_datetime(time, format)', "The time as text: 'yyyy-MM-dd HH:mm:ss'."],
  ['parse_datetime(text, format)', "The text as a time: 'yyyy-MM-dd HH:mm:ss'."],
  ['from_iso8601_timestamp(text)', "A time from a text such as '2024-11-28T15:20:00Z'."],
  ['to_iso8601(time)', 'The time as ISO 8601 text.'],
  ['from_unixtime(seconds)', 'The time of so many seconds since 1970.'],
  ['to_unixtime(time)', 'Seconds since 1970.'],
  ['hour(time)', 'The hour, 0 to 23, in UTC.'],
  ['minute(time)', 'The minute, 0 to 59.'],
  ['day_of_week(time)', 'The day of the week: 1 is Monday, 7 is Sunday.'],
]);
