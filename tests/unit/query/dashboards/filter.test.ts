import { describe, expect, it } from 'vitest';
import { binExpression, binSeconds, timeOf } from '@/lib/query/dashboards/bins';
import { DASHBOARDS } from '@/lib/query/dashboards';
import {
  between,
  conditionsOf,
  filterSchema,
  filterWords,
  has,
  isValue,
  toggled,
  without,
} from '@/lib/query/dashboards/filter';
import { OVERVIEW } from '@/lib/query/dashboards/overview';
import { S3_DATA_EVENTS } from '@/lib/query/dashboards/s3-data-events';
import { tileQuery } from '@/lib/query/dashboards/tile-query';

const ana = isValue(['userIdentity', 'userName'], 'ana');
const bo = isValue(['userIdentity', 'userName'], 'bo');
const region = isValue(['awsRegion'], 'eu-west-1');
const hour = between(Date.parse('2024-11-28T15:00:00Z'), Date.parse('2024-11-28T16:00:00Z'));
const minute = between(Date.parse('2024-11-28T15:20:00Z'), Date.parse('2024-11-28T15:21:00Z'));

describe('filters', () => {
  it('come one after the other, and are taken off by the same click', () => {
    const both = toggled(toggled([], ana), region);
    expect(both).toEqual([ana, region]);
    expect(has(both, isValue(['awsRegion'], 'eu-west-1'))).toBe(true);
    expect(toggled(both, ana)).toEqual([region]);
    expect(without(both, region)).toEqual([ana]);
  });
  it('take the place of another about the same field, and a window that of a window', () => {
    expect(toggled([ana, region], bo)).toEqual([bo, region]);
    expect(toggled([hour, ana], minute)).toEqual([minute, ana]);
  });
  it('are written with their values quoted', () => {
    expect(conditionsOf(isValue(['awsRegion'], "it's"))).toEqual(["awsRegion = 'it''s'"]);
    expect(conditionsOf(isValue(['errorCode'], null))).toEqual(['errorCode IS NULL']);
    expect(conditionsOf(isValue(['requestParameters', 'a.b'], 'c'))).toEqual([
      "element_at(requestParameters, 'a.b') = 'c'",
    ]);
    expect(conditionsOf(isValue(['readOnly'], true))).toEqual(['readOnly = true']);
    expect(conditionsOf(minute)).toEqual([
      "eventTime >= timestamp '2024-11-28 15:20:00'",
      "eventTime < timestamp '2024-11-28 15:21:00'",
    ]);
  });
  it('say what they are', () => {
    expect(filterWords(ana)).toEqual({ name: 'userIdentity.userName', value: 'ana' });
    expect(filterWords(isValue(['errorCode'], null)).value).toBe('not in the record');
    expect(filterWords(minute).value).toBe('2024-11-28 15:20:00 to 2024-11-28 15:21:00 UTC');
  });
  it.each([
    { kind: 'is', field: ['noColumn'], value: 'x' },
    { kind: 'is', field: [], value: 'x' },
    { kind: 'is', field: ['awsRegion'], value: { a: 1 } },
    { kind: 'time', from: "2024' OR '1", to: '2024-11-28T15:00:00Z' },
    { kind: 'else' },
    null,
  ])('that were stored broken are not read: %j', (stored) => {
    expect(filterSchema.safeParse(stored).success).toBe(false);
  });
  it('that were stored whole are', () => {
    for (const filter of [ana, hour, isValue(['errorCode'], null)]) {
      expect(filterSchema.parse(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
    }
  });
});

describe('bins', () => {
  it.each([
    [0, 1],
    [59_000, 1],
    [60_000, 5],
    [3_600_000, 300],
    [6 * 86_400_000, 10_800],
    [59 * 86_400_000, 86_400],
    [365 * 86_400_000, 7 * 86_400],
    [4000 * 86_400_000, 91 * 86_400],
  ])('of a span of %d ms are %d s wide', (span, seconds) => {
    expect(binSeconds(span)).toBe(seconds);
  });
  it('are said as simply as can be', () => {
    expect(binExpression(3600)).toBe("date_trunc('hour', eventTime)");
    expect(binExpression(300)).toBe('from_unixtime(floor(to_unixtime(eventTime) / 300) * 300)');
  });
  it('are read back', () => {
    expect(timeOf('2024-11-28 15:20:00.000')).toBe(Date.parse('2024-11-28T15:20:00Z'));
    expect(timeOf('2024-11-28 15:20:00.000 UTC')).toBe(Date.parse('2024-11-28T15:20:00Z'));
    expect(timeOf(null)).toBeNaN();
  });
});

describe('the queries', () => {
  it('read as someone would write them', () => {
    const [, , errors] = OVERVIEW.tiles;
    if (!errors) throw new Error('no tile');
    expect(tileQuery(OVERVIEW, errors, [ana], 60))
      .toBe(`SELECT errorCode AS value, count(*) AS events
FROM cloudtrail
WHERE errorCode IS NOT NULL
  AND userIdentity.userName = 'ana'
GROUP BY 1
ORDER BY events DESC, value
LIMIT 10`);
  });
  it('hold what the dashboard asks for, the tile, and the filters', () => {
    const activity = S3_DATA_EVENTS.tiles[1];
    if (!activity) throw new Error('no tile');
    expect(tileQuery(S3_DATA_EVENTS, activity, [hour], 60))
      .toBe(`SELECT date_trunc('minute', eventTime) AS time,
  count_if(readOnly),
  count_if(NOT readOnly)
FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com'
  AND (eventCategory = 'Data' OR eventCategory IS NULL AND element_at(requestParameters, 'key') IS NOT NULL)
  AND eventTime >= timestamp '2024-11-28 15:00:00'
  AND eventTime < timestamp '2024-11-28 16:00:00'
GROUP BY 1
ORDER BY 1`);
  });
  it('are of tiles with names of their own', () => {
    const ids = DASHBOARDS.flatMap((dashboard) => dashboard.tiles.map((tile) => tile.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
