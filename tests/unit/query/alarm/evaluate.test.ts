/** The state of an alarm, against the tables of AWS's documentation. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluate, evaluationRange } from '@/lib/query/logs/alarm/evaluate';
import { MISSING_DATA, type AlarmState } from '@/lib/query/logs/alarm/types';

const state = z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA', 'retain']);
const row = z.strictObject({
  points: z.string().regex(/^[0X-]( [0X-])*$/),
  missing: state,
  ignore: state,
  breaching: state,
  notBreaching: state,
});
const { tables } = z
  .strictObject({
    about: z.string(),
    source: z.url(),
    tables: z.array(
      z.strictObject({
        evaluationPeriods: z.int(),
        datapointsToAlarm: z.int(),
        rows: z.array(row).min(1),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('tests/cases/alarms/missing-data.json', 'utf8')));

const VALUES = { '0': 0, X: 1, '-': undefined } as const;
const pointsOf = (text: string) =>
  text.split(' ').map((sign) => VALUES[sign as keyof typeof VALUES]);
const above = { threshold: 1, comparison: 'GreaterThanOrEqualToThreshold' } as const;

for (const { rows, ...settings } of tables) {
  const name = `${settings.datapointsToAlarm} out of ${settings.evaluationPeriods}`;
  describe(name, () => {
    it.each(rows)('$points', (row) => {
      const points = pointsOf(row.points);
      expect(points).toHaveLength(evaluationRange(settings));
      for (const treatMissingData of MISSING_DATA) {
        for (const current of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] satisfies AlarmState[]) {
          const wanted = row[treatMissingData];
          const rule = { ...settings, ...above, treatMissingData };
          expect(evaluate(points, rule, current), treatMissingData).toBe(
            wanted === 'retain' ? current : wanted,
          );
        }
      }
    });
  });
}

describe('an alarm of one datapoint', () => {
  const one = { evaluationPeriods: 1, datapointsToAlarm: 1, ...above } as const;
  it.each([
    // The setting for missing data does not matter while there is a real datapoint in the range.
    ['- X -', 'ALARM'],
    ['X - -', 'ALARM'],
    ['X 0 -', 'OK'],
    ['0 - X', 'ALARM'],
  ])('%s', (points, wanted) => {
    for (const treatMissingData of MISSING_DATA)
      expect(evaluate(pointsOf(points), { ...one, treatMissingData }, 'OK')).toBe(wanted);
  });

  it.each([
    ['GreaterThanOrEqualToThreshold', [false, true, true]],
    ['GreaterThanThreshold', [false, false, true]],
    ['LessThanThreshold', [true, false, false]],
    ['LessThanOrEqualToThreshold', [true, true, false]],
  ] as const)('%s 5 of 4, 5 and 6', (comparison, breaching) => {
    const rule = { ...one, comparison, threshold: 5, treatMissingData: 'missing' } as const;
    expect([4, 5, 6].map((value) => evaluate([value], rule, 'OK') === 'ALARM')).toEqual(breaching);
  });
});
