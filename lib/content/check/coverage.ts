import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../finding';
import { anchorsOf } from '../mdx/headings';
import { readLab } from '../read-lab';
import { coverageSchema } from '../schema/coverage';
import { parseYaml } from '../yaml';
import { errors } from './report';
import { questionAt, type ContentSource } from './source';
import type { ContentCheck } from './types';

const error = errors('coverage');
const FOLDER = 'content/coverage';

/** What became of the seeds: every place that the table names is there. */
export const checkCoverage: ContentCheck = async (content) => {
  const names = await readdir(path.join(content.root, FOLDER)).catch(() => []);
  const found: Finding[] = [];
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort()) {
    const file = `${FOLDER}/${name}`;
    const text = await readFile(path.join(content.root, file), 'utf8');
    const { value = [], findings, at } = parseYaml(file, text, coverageSchema);
    found.push(...findings);
    for (const [i, row] of value.entries())
      for (const [n, place] of row.at.entries())
        if (!(await exists(content, place)))
          found.push(error(at([i, 'at', n]), `There is no ${place}.`, 'Mend the place.'));
  }
  return found;
};

async function exists(content: ContentSource, place: string): Promise<boolean> {
  const [kind, ref = ''] = place.includes(':') ? place.split(':') : ['lesson', place];
  if (kind === 'quiz') return questionAt(content, ref) !== undefined;
  if (kind === 'lab') {
    const [lab = '', question] = ref.split('/');
    if (!content.labs.includes(lab)) return false;
    if (question === undefined) return true;
    const { questions } = await readLab(content.root, lab);
    return questions.value?.questions.some(({ id }) => id === question) ?? false;
  }
  const [id, anchor] = ref.split('#');
  const lesson = content.lessons.find((one) => one.id === id);
  if (!lesson) return false;
  return anchor === undefined || (lesson.tree ? anchorsOf(lesson.tree).includes(anchor) : true);
}
