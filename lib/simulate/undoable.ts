/** Plans that can be taken back: the story's `<id>/undo` undoes what was carried out last. */
import type { Values } from './plans';
import type { Simulation } from './simulation';
import { undoOf } from './steps';

/** The parameters' values are texts: those of a choice. */
type Chosen = Readonly<Record<string, string>>;

/** @returns declares a plan; `change` carries it out, and returns how that is taken back */
export const undoable =
  (sim: Simulation) =>
  <Given extends Chosen>(
    id: string,
    defaults: Given,
    change: (values: Readonly<Record<keyof Given, string>>) => () => void,
  ): void => {
    const undos: (() => void)[] = [];
    const act = (values: Values) => {
      undos.push(change(values as Readonly<Record<keyof Given, string>>));
    };
    sim.plan<Values>(id, defaults, act);
    sim.plan(undoOf(id), {}, () => undos.pop()?.());
  };
