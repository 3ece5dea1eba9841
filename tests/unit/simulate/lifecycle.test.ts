/**
 * A launch that a hook holds, as AWS describes it:
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html
 */
import { describe, expect, it } from 'vitest';
import { millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { LifecycleAction } from '@/lib/simulate/habits/lifecycle';
import { autoScaling } from '@/lib/simulate/habits/scaling';
import { Simulation } from '@/lib/simulate/simulation';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { scalingGroup, type LifecycleResult } from '@/lib/simulate/world/scaling-group';
import { ACCOUNT } from './catalogue';

const START = millis('2026-03-02T00:00:00Z');

/** A group that is short of one instance from the start. */
function launch(defaultResult: LifecycleResult, notify: (action: LifecycleAction) => void) {
  const sim = new Simulation('lifecycle', START);
  const group = scalingGroup(ACCOUNT, 'held', {
    min: 0,
    max: 4,
    desired: 0,
    launch: { subnets: [subnet(ACCOUNT, 'a', '10.0.1')], groups: [securityGroup(ACCOUNT, 'held')] },
  });
  group.launchHook = { name: 'ready', heartbeatTimeout: 120, defaultResult };
  const fleet = autoScaling(sim, ACCOUNT, group, () => 50, undefined, notify);
  group.desired = 1;
  const names = (until: number) =>
    sim
      .run(START + until)
      .records.map(({ record }) => record)
      // Files have them in the order of delivery.
      .sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1))
      .map(({ eventName }) => eventName)
      .filter((name) => name !== 'AssumeRole');
  return { sim, group, fleet, names };
}

describe('a launch that a hook holds', () => {
  it('is not in service until somebody continues it, and can be completed once', () => {
    const answers: boolean[] = [];
    let inService = -1;
    const { sim, fleet } = launch('ABANDON', (action) => {
      inService = fleet.serving().length;
      sim.after(60 * SECOND, () => {
        answers.push(action.complete('CONTINUE'), action.complete('CONTINUE'));
      });
    });
    sim.run(START + 5 * MINUTE);
    expect(inService).toBe(0);
    expect(answers).toEqual([true, false]);
    expect(fleet.serving()).toHaveLength(1);
  });

  it('is ended when its time is over, where that is the default, and another takes its place', () => {
    const actions: LifecycleAction[] = [];
    const { names, fleet } = launch('ABANDON', (action) => actions.push(action));
    const seen = names(20 * MINUTE);
    expect(seen.slice(0, 4)).toEqual([
      'RunInstances',
      'TerminateInstances',
      'RunInstances',
      'TerminateInstances',
    ]);
    expect(fleet.serving()).toEqual([]);
    expect(actions[0]?.active()).toBe(false);
    expect(actions[0]?.complete('CONTINUE')).toBe(false);
  });

  it('gets into service when its time is over, where the default is to continue', () => {
    const { names, fleet } = launch('CONTINUE', () => undefined);
    expect(names(20 * MINUTE)).toEqual(['RunInstances']);
    expect(fleet.serving()).toHaveLength(1);
  });

  it('keeps the time that it began with, whatever the hook is changed to', () => {
    const { sim, group, fleet } = launch('CONTINUE', () => {
      if (group.launchHook) group.launchHook.heartbeatTimeout = 7_200;
    });
    sim.run(START + 6 * MINUTE);
    expect(fleet.serving()).toHaveLength(1);
  });
});

it('a process that is suspended does nothing', () => {
  const { group, names } = launch('CONTINUE', () => undefined);
  group.suspended = new Set(['Launch']);
  expect(names(20 * MINUTE)).toEqual([]);
});
