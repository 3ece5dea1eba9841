/** The alarm benches: content/alarms/<id>.yaml. */
import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import { alarmBenchSchema, type AlarmBenchFile } from './schema/alarm-bench';
import { yamlFolder } from './yaml-folder';

export const alarmBenches = yamlFolder('content/alarms', alarmBenchSchema);

/** What the page gets: calls that come every so often are told one by one. */
export function publicAlarmBench(file: AlarmBenchFile): PublicAlarmBench {
  const streams = file.streams.map(({ at, every, ...stream }) => ({
    ...stream,
    times: at ?? (every ? timesOf(every) : []),
  }));
  return { ...file, streams };
}

type Every = NonNullable<AlarmBenchFile['streams'][number]['every']>;

function timesOf({ seconds, from, until }: Every): string[] {
  const times: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(until); time += seconds * 1_000)
    times.push(`${new Date(time).toISOString().slice(0, 19)}Z`);
  return times;
}
