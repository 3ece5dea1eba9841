import { kindOf } from '@/lib/trail/event-kinds';
import type { Finding } from '../finding';
import { namesIn } from '../mdx/names';
import { sorterFiles } from '../sorters';
import { errors } from './report';
import type { ContentCheck } from './types';

const error = errors('sorters');
const MIN_WHY = 60;

/**
 * Every event sorter fits its schema, and each record's own eventCategory says its kind; lessons
 * name those that there are.
 */
export const checkSorters: ContentCheck = async ({ root, lessons }) => {
  const known = await sorterFiles.ids(root);
  const found: Finding[] = lessons.flatMap(({ file, tree }) =>
    (tree ? namesIn(tree, 'Sorter') : [])
      .filter(({ id }) => !known.includes(id))
      .map(({ id, line }) =>
        error(
          { file, line, column: 1 },
          `There is no sorter ${id}.`,
          'Mend the id; sorters are content/sorters/<id>.yaml.',
        ),
      ),
  );
  for (const id of known) {
    const file = await sorterFiles.read(root, id);
    found.push(...file.findings);
    if (!file.value) continue;
    const say = (at: (string | number)[], message: string, hint: string) =>
      found.push(error(file.at(at), message, hint));
    if (file.value.id !== id)
      say(['id'], `It calls itself ${file.value.id}.`, `Its file is ${id}.yaml.`);
    const ids = file.value.records.map((record) => record.id);
    file.value.records.forEach(({ id: name, kind, why, record }, at) => {
      const place = ['records', at];
      if (ids.indexOf(name) !== at) say(place, `${name} is used twice.`, 'Rename one.');
      if (kindOf(record) !== kind)
        say(
          place,
          `${name} is called ${kind}, and its eventCategory says ${String(record.eventCategory)}.`,
          'Mend one of the two.',
        );
      if (why.length < MIN_WHY)
        say(place, `${name} is hardly explained.`, 'Say how one can tell, and what tempts.');
    });
  }
  return found;
};
