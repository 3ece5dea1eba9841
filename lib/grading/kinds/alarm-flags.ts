/**
 * The settings of an alarm as the flags of `aws cloudwatch put-metric-alarm`: what a person types, and what a
 * form writes. https://docs.aws.amazon.com/cli/latest/reference/cloudwatch/put-metric-alarm.html
 */
import {
  COMPARISONS,
  MISSING_DATA,
  STATISTICS,
  type AlarmSettings,
} from '@/lib/query/logs/alarm/types';

export const ALARM_FIELDS = {
  statistic: '--statistic',
  period: '--period',
  threshold: '--threshold',
  comparison: '--comparison-operator',
  evaluationPeriods: '--evaluation-periods',
  datapointsToAlarm: '--datapoints-to-alarm',
  treatMissingData: '--treat-missing-data',
} as const satisfies Record<keyof AlarmSettings, string>;
export type AlarmField = keyof typeof ALARM_FIELDS;
export type AlarmTexts = Readonly<Partial<Record<AlarmField, string>>>;

const FIELDS = Object.keys(ALARM_FIELDS) as AlarmField[];
const DAY = 86_400;

/** The flags by their fields, and the first word that is no flag. */
export function readFlags(text: string): { readonly texts: AlarmTexts; readonly stray?: string } {
  const words = text.trim().split(/[\s\\]+/).filter(Boolean); // prettier-ignore
  const texts: Partial<Record<AlarmField, string>> = {};
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at] ?? '';
    const field = FIELDS.find((one) => ALARM_FIELDS[one] === word);
    if (!field) return { texts, stray: word };
    const value = words[at + 1];
    if (value === undefined || value.startsWith('--')) {
      at -= 1;
      texts[field] = '';
    } else texts[field] = value;
  }
  return { texts };
}

export const writeFlags = (texts: AlarmTexts): string =>
  FIELDS.filter((field) => texts[field] !== undefined)
    .map((field) => `${ALARM_FIELDS[field]} ${texts[field]}`)
    .join(' ');

/** What is wrong, by field; empty where nothing is. What AWS has a default for may be left out. */
export function problemsOfAlarm(texts: AlarmTexts): Partial<Record<AlarmField, string>> {
  const problems: Partial<Record<AlarmField, string>> = {};
  const oneOf = (field: AlarmField, list: readonly string[]) => {
    if (!list.includes(texts[field] ?? '')) problems[field] = `One of ${list.join(', ')}.`;
  };
  const whole = (field: AlarmField, said: string, fits: (value: number) => boolean) => {
    const value = Number(texts[field] || NaN);
    if (!Number.isInteger(value) || !fits(value)) problems[field] = said;
  };
  oneOf('statistic', STATISTICS);
  oneOf('comparison', COMPARISONS);
  if (texts.treatMissingData !== undefined) oneOf('treatMissingData', MISSING_DATA);
  whole('period', 'Seconds: 60, or a multiple of 60.', (one) => one >= 60 && one % 60 === 0);
  whole('evaluationPeriods', 'A whole number from 1.', (one) => one >= 1);
  const { period, evaluationPeriods, datapointsToAlarm, threshold = '' } = texts;
  if (datapointsToAlarm !== undefined)
    whole('datapointsToAlarm', 'From 1 to the evaluation periods.', (one) => one >= 1 && one <= Number(evaluationPeriods)); // prettier-ignore
  if (threshold === '' || !Number.isFinite(Number(threshold))) problems.threshold = 'A number.';
  // Longer ones are evaluated once an hour, which is not what is modelled here.
  if (
    !problems.period &&
    !problems.evaluationPeriods &&
    Number(period) * Number(evaluationPeriods) > DAY
  )
    // prettier-ignore
    problems.evaluationPeriods = 'All periods together are a day at the most.';
  return problems;
}

/** Of texts without problems. */
export function settingsOf(texts: AlarmTexts): AlarmSettings {
  const { statistic, comparison, treatMissingData = 'missing', evaluationPeriods } = texts;
  return {
    statistic: statistic as AlarmSettings['statistic'],
    period: Number(texts.period),
    threshold: Number(texts.threshold),
    comparison: comparison as AlarmSettings['comparison'],
    evaluationPeriods: Number(evaluationPeriods),
    datapointsToAlarm: Number(texts.datapointsToAlarm ?? evaluationPeriods),
    treatMissingData: treatMissingData as AlarmSettings['treatMissingData'],
  };
}
