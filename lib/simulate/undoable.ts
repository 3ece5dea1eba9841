import type { Values } from './plans';
import type { Simulation } from './simulation';

/**
 * A plan and its `<id>/undo`, which takes back the latest of what was carried out and stands still.
 * @param change does it, and gives what takes it back
 */
export function undoable<Given extends Values>(
  sim: Simulation,
  id: string,
  defaults: Given,
  change: (values: Parameters<Parameters<typeof sim.plan<Given>>[2]>[0]) => () => void,
): void {
  const undos: (() => void)[] = [];
  sim.plan(id, defaults, (values) => void undos.push(change(values)));
  sim.plan(`${id}/undo`, {}, () => undos.pop()?.());
}
