import { overloaded } from './overloaded';

/**
 * Time without DuckDB's ICU extension. All times are UTC, so a zone of UTC changes nothing, and
 * "now" is the clock of the incident. Source: Trino documentation, "Date and time functions".
 */
export function timeMacros(clock: string): string[] {
  const now = `cast('${clock.replace('T', ' ').replace('Z', '')}' as timestamp)`;
  return [
    `macro now() as ${now}`,
    `macro get_current_timestamp() as ${now}`,
    `macro current_localtimestamp() as ${now}`,
    `macro current_date() as cast(${now} as date)`,
    `macro today() as cast(${now} as date)`,
    `macro timezone(z, t) as cast(t as timestamp)`,
    `macro at_timezone(t, z) as cast(t as timestamp)`,
    `macro with_timezone(t, z) as cast(t as timestamp)`,
    `macro current_timezone() as 'UTC'`,
    // As CloudTrail writes eventTime, which is the text that Athena's own table holds.
    `macro iso_text(t TIMESTAMP) as strftime(t, '%Y-%m-%dT%H:%M:%SZ'), (s) as cast(s as varchar)`,
    // The same where the type is known only when the query runs: see overloaded.ts.
    `macro iso_text_untyped(t) as case when typeof(t) = 'TIMESTAMP'
       then strftime(cast(cast(t as varchar) as timestamp), '%Y-%m-%dT%H:%M:%SZ')
       else cast(t as varchar) end`,
    // An offset counts here, which a cast to TIMESTAMP leaves out.
    `macro from_iso8601_timestamp(s VARCHAR) as make_timestamp(epoch_us(cast(s as timestamptz))),
     (t) as cast(t as timestamp)`,
    `macro from_iso8601_timestamp_nanos(s) as from_iso8601_timestamp(s)`,
    `macro get_current_time() as cast(${now} as time)`,
    `macro current_localtime() as cast(${now} as time)`,
    `macro from_iso8601_date(t) as cast(t as date)`,
    `macro to_iso8601(t) as case when typeof(t) = 'DATE'
       then strftime(cast(cast(t as varchar) as date), '%Y-%m-%d')
       else strftime(cast(cast(t as varchar) as timestamp), '%Y-%m-%dT%H:%M:%S.%gZ') end`,
    `macro from_unixtime(x) as make_timestamp(cast(cast(x as double) * 1000000 as bigint)),
     (x, z) as make_timestamp(cast(cast(x as double) * 1000000 as bigint))`,
    `macro to_unixtime(t) as epoch(t)`,
    `macro date(t) as cast(t as date)`,
    // DuckDB gives a DATE for whole days; Trino keeps the type.
    ...overloaded(
      'date_trunc',
      `(u, d DATE) as cast(system.main.date_trunc(u, d) as date)`,
      `(u, t) as cast(system.main.date_trunc(u, cast(t as timestamp)) as timestamp)`,
    ),
    // Trino counts whole units that have passed, DuckDB's date_diff the boundaries crossed.
    `macro date_diff(u, a, b) as date_sub(u, cast(a as timestamp), cast(b as timestamp))`,
    `macro date_add_time(u, n, t) as case lower(u)
       when 'millisecond' then t + to_milliseconds(n) when 'second' then t + to_seconds(n)
       when 'minute' then t + to_minutes(n) when 'hour' then t + to_hours(n)
       when 'day' then t + to_days(cast(n as int)) when 'week' then t + to_weeks(cast(n as int))
       when 'month' then t + to_months(cast(n as int))
       when 'quarter' then t + to_months(cast(3 * n as int))
       when 'year' then t + to_years(cast(n as int))
       else error('date_add: no unit ' || u) end`,
    ...overloaded(
      'date_add',
      `(u, n, d DATE) as cast(date_add_time(u, n, cast(d as timestamp)) as date)`,
      `(u, n, t) as date_add_time(u, n, t), (t, i) as t + i`,
    ),
    `macro day_of_week(t) as isodow(t)`,
    `macro dow(t) as isodow(t)`,
    `macro day_of_month(t) as day(t)`,
    `macro day_of_year(t) as dayofyear(t)`,
    `macro doy(t) as dayofyear(t)`,
    `macro week_of_year(t) as week(t)`,
    `macro year_of_week(t) as isoyear(t)`,
    `macro yow(t) as isoyear(t)`,
    `macro last_day_of_month(t) as last_day(t)`,
    // The part below a second; DuckDB's counts the seconds as well.
    `macro millisecond(t) as system.main.millisecond(t) % 1000`,
  ];
}
