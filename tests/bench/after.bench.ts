/**
 * From a decision to evidence that can be asked: 7,200 records and as many lines before the fix, the same
 * again after it. The median of five, after a warm-up; the last line is JSON.
 */
import { runAfter } from '../../lib/content/after/run';
import { withKey } from '../../lib/simulate/caller';
import { HOUR, SECOND } from '../../lib/simulate/clock';
import type { Incident } from '../../lib/simulate/incident';
import * as iam from '../../lib/simulate/services/iam';
import { random } from '../../lib/simulate/random';
import { ship } from '../../lib/simulate/ship';
import { defineStory } from '../../lib/simulate/story';
import { account } from '../../lib/simulate/world/account';
import { accessKey, user } from '../../lib/simulate/world/iam';

const COUNT = 7_200;
const REGION = 'eu-central-1';
const FIX = '2026-03-02T10:00:00Z';
const own = account(random('bench'), '111122223333', REGION);

const incident: Incident = {
  story: defineStory({
    seed: 'bench',
    start: '2026-03-02T08:00:00Z',
    fix: FIX,
    after: 2 * HOUR,
    build(sim) {
      const ops = user(own, 'ops');
      const seat = { sourceIPAddress: '203.0.113.24', userAgent: 'aws-cli/2.31.3' };
      const operator = sim.actor('ops', withKey(ops, accessKey(own, ops), seat, REGION));
      const every = Math.floor((2 * HOUR) / COUNT / SECOND) * SECOND;
      sim.every(every, () => operator.call(iam.listUsers()));
      sim.every(every, () => sim.log({ group: 'app', stream: 'web' }, 'INFO checkout done'));
      sim.plan('wait', {}, () => undefined);
    },
  }),
  files: (output, modified) =>
    ship(output, {
      account: own,
      modified,
      trail: { file: 'trail.json' },
      streams: () => 'app.log',
    }),
};

const times: Record<string, number>[] = [];
let records = 0;
for (let turn = 0; turn < 6; turn++) {
  let last = performance.now();
  const start = last;
  const took: Record<string, number> = {};
  let stage = '';
  const end = () => {
    const now = performance.now();
    if (stage) took[stage] = now - last;
    last = now;
  };
  const content = await runAfter(
    { lab: 'bench', decisions: [{ plan: 'wait', at: FIX }] },
    (next) => {
      end();
      stage = next;
    },
    async () => incident,
  );
  end();
  records = (await content.files[0]?.data.text())?.split('"eventID"').length ?? 0;
  if (turn > 0) times.push({ ...took, whole: last - start });
}
const median = (name: string) =>
  Math.round(times.map((one) => one[name] ?? 0).sort((a, b) => a - b)[2] ?? 0);
const [running, preparing, whole] = [median('running'), median('preparing'), median('whole')];
console.log(`${records} records after the fix: ${running} ms to run, ${preparing} ms to prepare.`);
console.log(
  JSON.stringify({ records, runningMs: running, preparingMs: preparing, wholeMs: whole }),
);
