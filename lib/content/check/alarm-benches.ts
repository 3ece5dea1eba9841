import { problemsOfAlarm, readFlags, settingsOf } from '@/lib/grading/kinds/alarm-flags';
import { runBench } from '@/lib/query/logs/alarm/bench';
import { eventsOf } from '@/lib/query/logs/alarm/streams';
import { parseFilterPattern } from '@/lib/query/logs/filter';
import { alarmBenches, publicAlarmBench } from '../alarm-benches';
import type { Finding } from '../finding';
import type { AlarmBenchFile } from '../schema/alarm-bench';
import { errors } from './report';
import { shownByLessons } from './shown';

const CHECK = 'alarms';
const error = errors(CHECK);

/**
 * Every alarm bench fits its schema; its solution rings for what is wanted and for nothing else, and what it
 * opens with does not. Lessons name those that there are.
 */
export const checkAlarmBenches = shownByLessons({
  check: CHECK,
  folder: alarmBenches,
  component: 'AlarmBench',
  missing: (id) => `There is no alarm bench ${id}.`,
  hint: 'Mend the id; benches are content/alarms/<id>.yaml.',
  proofs(file, value) {
    const broken = (['start', 'solution'] as const).flatMap((name) =>
      flawsOf(value[name]).map((flaw) => error(file.at([name]), flaw, 'Mend it.')),
    );
    if (broken.length > 0) return broken;
    const found: Finding[] = [];
    const solved = falls(value, value.solution);
    if (solved !== undefined)
      found.push(error(file.at(['solution']), solved, 'Mend the solution or the streams.'));
    if (falls(value, value.start) === undefined)
      found.push(
        error(file.at(['start']), 'It is solved as it opens.', 'Open with something to mend.'),
      );
    return found;
  },
});

type Setting = AlarmBenchFile['start'];

function flawsOf({ pattern, alarm }: Setting): string[] {
  const { texts, stray } = readFlags(alarm);
  return [
    ...parseFilterPattern(pattern).diagnostics.map(({ message }) => message),
    ...(stray === undefined ? [] : [`${stray} is no flag of an alarm.`]),
    ...Object.entries(problemsOfAlarm(texts)).map(([field, problem]) => `${field}: ${problem}`),
  ];
}

/** What is wrong with a setting: the first time that it rings for nothing, or a stream that it is silent on. */
function falls(
  file: AlarmBenchFile,
  { pattern, alarm, defaultValue }: Setting,
): string | undefined {
  const { streams, lag, from, until } = publicAlarmBench(file);
  const parsed = parseFilterPattern(pattern).pattern;
  if (!parsed) return 'The pattern cannot be read.';
  const { changes } = runBench(
    eventsOf(streams, lag),
    parsed,
    { value: 1, ...(defaultValue !== undefined && { defaultValue }) },
    settingsOf(readFlags(alarm).texts),
    [Date.parse(from), Date.parse(until)],
  );
  const rings = changes.filter(({ to }) => to === 'ALARM').map(({ at }) => at);
  const wanted = streams
    .filter((stream) => stream.wanted)
    .map(({ title, times }) => {
      const first = Date.parse(times[0] ?? '');
      const last = Date.parse(times.at(-1) ?? '');
      return { title, first, last: last + lag * 1_000 + GRACE };
    });
  const idle = rings.find((at) => !wanted.some(({ first, last }) => at >= first && at <= last));
  if (idle !== undefined) return `It rings at ${new Date(idle).toISOString()} for nothing.`;
  const silent = wanted.find(({ first, last }) => !rings.some((at) => at >= first && at <= last));
  return silent && `It is silent on: ${silent.title}.`;
}

/** The alarm is evaluated each minute, over whole periods. */
const GRACE = 10 * 60_000;
