import { plansToBuild } from '../plans-to-build';
import { errors } from './report';
import { shownByLessons } from './shown';

const CHECK = 'plans-to-build';
const error = errors(CHECK);

/** Every plan to build fits its schema and names nothing twice; lessons name those that there are. */
export const checkPlansToBuild = shownByLessons({
  check: CHECK,
  folder: plansToBuild,
  component: 'PlanBuilder',
  missing: (id) => `There is no plan ${id} to build.`,
  hint: 'Mend the id; plans are content/plans-to-build/<id>.yaml.',
  proofs: (file, { steps }) => {
    const twice = (ids: readonly string[], ...path: PropertyKey[]) =>
      ids.flatMap((name, at) =>
        ids.indexOf(name) === at
          ? []
          : [error(file.at([...path, at]), `${name} is used twice.`, 'Rename one.')],
      );
    const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    return [
      ...twice(idsOf(steps), 'steps'),
      ...steps.flatMap(({ points }, at) => twice(idsOf(points), 'steps', at, 'points')),
    ];
  },
});
