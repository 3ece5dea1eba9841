/**
 * A launch that a lifecycle hook holds: from `Pending:Wait` on somebody may complete the action, once;
 * when its time is over the group does what the hook says by default.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html
 */
import { SECOND } from '../clock';
import { uuid } from '../ids';
import type { Random } from '../random';
import type { Simulation } from '../simulation';
import type { Instance } from '../world/instance';
import type { LaunchHook, LifecycleResult, ScalingGroup } from '../world/scaling-group';

/** From the launch until the instance runs, and waits. */
const BOOT = [18 * SECOND, 32 * SECOND] as const;

export interface LifecycleAction {
  readonly group: Pick<ScalingGroup, 'name'>;
  readonly hook: string;
  readonly instance: Instance;
  readonly token: string;
  /** False once it was completed, or its time was over. */
  readonly active: () => boolean;
  /** @returns whether there was still an action to complete */
  readonly complete: (result: LifecycleResult) => boolean;
}

/** @param over what becomes of the instance */
export function holdLaunch(
  sim: Simulation,
  random: Random,
  group: ScalingGroup,
  hook: LaunchHook,
  instance: Instance,
  over: { readonly serves: () => void; readonly abandoned: () => void },
  notify: (action: LifecycleAction) => void,
): void {
  const token = uuid(random);
  let active = true;
  const complete = (result: LifecycleResult): boolean => {
    if (!active) return false;
    active = false;
    if (result === 'CONTINUE') over.serves();
    else over.abandoned();
    return true;
  };
  sim.after(random.int(BOOT[0], BOOT[1]), () => {
    // A change of the hook counts for those that begin to wait after it.
    sim.after(hook.heartbeatTimeout * SECOND, () => complete(hook.defaultResult));
    notify({ group, hook: hook.name, instance, token, active: () => active, complete });
  });
}
