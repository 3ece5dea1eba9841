import { kindOf } from '@/lib/trail/event-kinds';
import type { Finding } from '../finding';
import { sorterFiles } from '../sorters';
import { errors } from './report';
import { shownByLessons } from './shown';

const CHECK = 'sorters';
const error = errors(CHECK);
const MIN_WHY = 60;

/**
 * Every event sorter fits its schema, and each record's own eventCategory says its kind; lessons
 * name those that there are.
 */
export const checkSorters = shownByLessons({
  check: CHECK,
  folder: sorterFiles,
  component: 'Sorter',
  missing: (id) => `There is no sorter ${id}.`,
  hint: 'Mend the id; sorters are content/sorters/<id>.yaml.',
  proofs(file, { records }) {
    const found: Finding[] = [];
    const ids = records.map((record) => record.id);
    records.forEach(({ id: name, kind, why, record }, at) => {
      const say = (message: string, todo: string) =>
        found.push(error(file.at(['records', at]), message, todo));
      if (ids.indexOf(name) !== at) say(`${name} is used twice.`, 'Rename one.');
      if (kindOf(record) !== kind)
        say(
          `${name} is called ${kind}, and its eventCategory says ${String(record.eventCategory)}.`,
          'Mend one of the two.',
        );
      if (why.length < MIN_WHY)
        say(`${name} is hardly explained.`, 'Say how one can tell, and what tempts.');
    });
    return found;
  },
});
