import type { Finding } from '../finding';
import { namesIn } from '../mdx/names';
import { plansToBuild } from '../plans-to-build';
import { errors } from './report';
import type { ContentCheck } from './types';

const error = errors('plans-to-build');

/** Every plan to build fits its schema and names nothing twice; lessons name those that there are. */
export const checkPlansToBuild: ContentCheck = async ({ root, lessons }) => {
  const known = await plansToBuild.ids(root);
  const found: Finding[] = lessons.flatMap(({ file, tree }) =>
    (tree ? namesIn(tree, 'PlanBuilder') : [])
      .filter(({ id }) => !known.includes(id))
      .map(({ id, line }) =>
        error(
          { file, line, column: 1 },
          `There is no plan ${id} to build.`,
          'Mend the id; plans are content/plans-to-build/<id>.yaml.',
        ),
      ),
  );
  for (const id of known) {
    const file = await plansToBuild.read(root, id);
    found.push(...file.findings);
    if (!file.value) continue;
    if (file.value.id !== id)
      found.push(
        error(file.at(['id']), `It calls itself ${file.value.id}.`, `Its file is ${id}.yaml.`),
      );
    const twice = (ids: readonly string[], ...path: PropertyKey[]) =>
      ids.forEach((name, at) => {
        if (ids.indexOf(name) !== at)
          found.push(error(file.at([...path, at]), `${name} is used twice.`, 'Rename one.'));
      });
    twice(
      file.value.steps.map((step) => step.id),
      'steps',
    );
    file.value.steps.forEach(({ points }, at) =>
      twice(
        points.map((point) => point.id),
        'steps',
        at,
        'points',
      ),
    );
  }
  return found;
};
