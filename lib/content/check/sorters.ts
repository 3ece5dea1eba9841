import { kindOf } from '@/lib/trail/event-kinds';
import type { Finding } from '../finding';
import { readSorter, sorterIds } from '../sorters';
import { errors } from './report';

const error = errors('sorters');
const MIN_WHY = 60;

/** Every event sorter fits its schema, and each record's own eventCategory says its kind. */
export async function checkSorters(root: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const id of await sorterIds(root)) {
    const file = await readSorter(root, id);
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
}
