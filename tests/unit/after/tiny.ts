/**
 * A made-up incident, as small as one may be: a program's requests time out each minute. To give them
 * five seconds ends that; less leaves every third; a restart helps for twenty minutes.
 */
import { HOUR, MINUTE } from '@/lib/simulate/clock';
import { withKey } from '@/lib/simulate/caller';
import type { Incident, Judge } from '@/lib/simulate/incident';
import * as iam from '@/lib/simulate/services/iam';
import { random } from '@/lib/simulate/random';
import { ship } from '@/lib/simulate/ship';
import { defineStory } from '@/lib/simulate/story';
import { account } from '@/lib/simulate/world/account';
import { accessKey, user } from '@/lib/simulate/world/iam';

const REGION = 'eu-central-1';
export const FIX = '2026-03-02T10:00:00Z';
export const TRAIL = { group: 'trail', stream: '111122223333_CloudTrail_eu-central-1' };
const APP = { group: '/app/web', stream: 'web-1' };
/** Written to before the fix alone. */
const BOOT = { group: '/app/boot', stream: 'web-1' };

const story = defineStory({
  seed: 'tiny',
  start: '2026-03-02T08:00:00Z',
  fix: FIX,
  after: HOUR,
  build(sim) {
    const own = account(sim.random('account'), '111122223333', REGION);
    const ops = user(own, 'ops');
    const seat = { sourceIPAddress: '203.0.113.24', userAgent: 'aws-cli/2.31.3' };
    const operator = sim.actor('ops', withKey(ops, accessKey(own, ops), seat, REGION));
    let seconds = 1;
    let quietUntil = 0;
    let turn = 0;
    sim.log(BOOT, 'started');
    sim.every(10 * MINUTE, () => operator.call(iam.listUsers()));
    sim.every(MINUTE, () => {
      turn++;
      const slow = sim.now >= quietUntil && (seconds < 2 || (seconds < 5 && turn % 3 === 0));
      sim.log(APP, slow ? 'ERROR checkout timed out' : 'INFO checkout done');
    });
    const set = (to: number) => {
      seconds = to;
      operator.call(iam.listUsers());
    };
    sim.plan('raise-timeout', { seconds: 2 }, ({ seconds: to }) => set(to));
    sim.plan('raise-timeout/undo', {}, () => set(1));
    sim.plan('restart', { which: 'all' }, () => {
      quietUntil = sim.now + 20 * MINUTE;
    });
    sim.plan('restart/undo', {}, () => undefined);
  },
});

const FILES: Record<string, string> = { [APP.group]: 'app.log', [BOOT.group]: 'boot.log' };
export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(output, {
      account: account(random('files'), '111122223333', REGION),
      modified,
      trail: { file: 'cloudtrail_log.json', log: TRAIL },
      streams: ({ group }) => FILES[group],
    }),
};

/** The last half hour decides. */
export const judge: Judge = (run) => {
  const late = run.logs.filter(
    ({ group, time }) => group === APP.group && time >= run.until - HOUR / 2,
  );
  const timeouts = late.filter(({ message }) => message.startsWith('ERROR')).length;
  const verdict = timeouts === 0 ? 'solved' : timeouts < late.length / 2 ? 'partly' : 'unsolved';
  return { verdict, because: `${timeouts} requests timed out.`, measures: { timeouts } };
};

export const at = (hours: number) => new Date(Date.parse(FIX) + hours * HOUR).toISOString();
