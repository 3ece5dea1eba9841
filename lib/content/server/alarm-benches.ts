import 'server-only';
import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import { alarmBenches, publicAlarmBench } from '../alarm-benches';
import { namesIn } from '../mdx/names';
import { parseMdx } from '../mdx/parse';
import { cached } from './cached';

const bench = cached(async (id: string) =>
  publicAlarmBench(await alarmBenches.load(process.cwd(), id)),
);

/** The alarm benches that a lesson shows. */
export async function alarmBenchesIn(source: string): Promise<PublicAlarmBench[]> {
  const ids = [...new Set(namesIn(parseMdx(source), 'AlarmBench').map(({ id }) => id))];
  return Promise.all(ids.map((id) => bench(id)));
}
