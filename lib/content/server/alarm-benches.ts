import 'server-only';
import { alarmBenches, publicAlarmBench } from '../alarm-benches';
import { cached } from './cached';

/** An alarm bench as pages may have it. */
export const alarmBenchForPage = cached(async (id: string) =>
  publicAlarmBench(await alarmBenches.load(process.cwd(), id)),
);
