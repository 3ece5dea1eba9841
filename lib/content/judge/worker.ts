/** Judges in a thread of its own, one story after the other; `lib/cli/judge.ts` makes one file of it. */
import { parentPort } from 'node:worker_threads';
import { codeOf, judged } from '../judging';
import type { Answered, Wanted } from './thread';

async function answer({ lab, decisions }: Wanted): Promise<Answered> {
  try {
    const { incident, judge } = await codeOf(lab);
    if (!incident || !judge) return { failed: `The lab ${lab} does not go on after the fix.` };
    return { judged: judged(incident, judge, decisions) };
  } catch (error) {
    return { failed: String(error) };
  }
}

parentPort?.on('message', (wanted: Wanted) => {
  void answer(wanted).then((answered) => parentPort?.postMessage(answered));
});
