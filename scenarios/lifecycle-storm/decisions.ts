/** What the one on call may decide, and what it does to the account. */
import { withCli } from '@/lib/simulate/caller';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as lambda from '@/lib/simulate/services/lambda';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import type { LaunchHook } from '@/lib/simulate/world/scaling-group';
import * as cast from './cast';
import type { World } from './cast';
import { refresh, type Crew } from './workers';

export function decisions(sim: Simulation, world: World, workers: Crew, pictures: Crew): void {
  const { account, render, thumbs } = world;
  const key = accessKey(account, cast.ON_CALL);
  const onCall = sim.actor('on-call', withCli(cast.ON_CALL, key, '203.0.113.24', cast.REGION));
  const does = (...operations: Operation[]) =>
    takeRole(onCall, cast.ROLES.responder, 'on-call').steps(operations);

  const hook = (): LaunchHook =>
    render.launchHook ?? { name: cast.HOOK, heartbeatTimeout: 120, defaultResult: 'ABANDON' };
  let earlier = hook();
  const put = (next: LaunchHook) => {
    render.launchHook = next;
    does(autoscaling.putLifecycleHook(render, next));
  };
  sim.plan('set-timeout', { seconds: 120 }, ({ seconds }) => {
    earlier = { ...hook() };
    put({ ...hook(), heartbeatTimeout: seconds });
  });
  sim.plan('set-timeout/undo', {}, () => put(earlier));

  sim.plan('delete-hook', {}, () => {
    earlier = { ...hook() };
    render.launchHook = undefined;
    does(autoscaling.deleteLifecycleHook(render, earlier));
    // What waits is completed first: a launch is abandoned.
    for (const action of workers.waiting()) action.complete('ABANDON');
  });
  sim.plan('delete-hook/undo', {}, () => put(earlier));

  sim.plan('suspend-launch', {}, () => {
    render.suspended = new Set(['Launch']);
    does(autoscaling.suspendProcesses(render, ['Launch']));
  });
  sim.plan('suspend-launch/undo', {}, () => {
    render.suspended = new Set();
    does(autoscaling.resumeProcesses(render, ['Launch']));
  });

  sim.plan('reserve-concurrency', { executions: 100 }, ({ executions }) =>
    does(lambda.putFunctionConcurrency(cast.READY, executions)),
  );
  sim.plan('reserve-concurrency/undo', {}, () =>
    does(lambda.deleteFunctionConcurrency(cast.READY)),
  );

  const template = (version: string) => {
    thumbs.templateVersion = version;
    const launchTemplate = { launchTemplateId: thumbs.launch.templateId, version };
    does(
      autoscaling.updateAutoScalingGroup(thumbs, { launchTemplate }),
      autoscaling.startInstanceRefresh(thumbs, 50),
    );
    refresh(sim, thumbs.instances.length, pictures);
  };
  sim.plan('roll-back-thumbs', {}, () => template('6'));
  sim.plan('roll-back-thumbs/undo', {}, () => template('7'));
}
