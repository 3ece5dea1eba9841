import type { Finding } from '../finding';
import { lessonSource, listModules } from '../lessons';
import type { Lesson } from '../lessons';
import { complaints } from '../mdx/allow';
import { anatomyComplaints } from '../mdx/anatomy';
import { cellComplaints, extractCells } from '../mdx/cells';
import type { Cell } from '../mdx/cells';
import { printsAsExpected } from '@/lib/query/expected';
import { parseMdx } from '../mdx/parse';
import { sortersOf } from '../mdx/sorters';
import { quizIds } from '../quizzes';
import { labIds } from '../read-lab';
import { sorterIds } from '../sorters';
import { errors } from './report';
import type { Bench, ContentCheck } from './types';

const error = errors('lessons');

/** Lessons hold only what content may hold, name what is there, and their live queries run. */
export const checkLessons: ContentCheck = async (root, open) => {
  const lessons = (await listModules(root)).flatMap((module) => module.lessons);
  const known = { labs: await labIds(root), quizzes: await quizIds(root) };
  const sorters = await sorterIds(root);
  const found: Finding[] = [];
  for (const lesson of lessons) {
    found.push(...references(lesson, known));
    const source = await lessonSource(root, lesson);
    const structure = structureOf(lesson.file, source);
    found.push(...structure);
    if (structure.length === 0)
      for (const { id, line } of sortersOf(source))
        if (!sorters.includes(id))
          found.push(
            error(
              { file: lesson.file, line, column: 1 },
              `There is no sorter ${id}.`,
              'Mend the id; sorters are content/sorters/<id>.yaml.',
            ),
          );
    if (structure.length > 0 || !lesson.lab || !known.labs.includes(lesson.lab)) continue;
    const bench = await open(lesson.lab);
    try {
      for (const cell of extractCells(source)) found.push(...(await run(lesson.file, cell, bench)));
    } finally {
      bench.close();
    }
  }
  return found;
};

/** What MDX content may not hold; used for briefs too. */
export function structureOf(file: string, source: string): Finding[] {
  const at = (line: number, message: string) =>
    error({ file, line, column: 1 }, message, 'See lib/content/mdx/allow.ts for what may be used.');
  try {
    const tree = parseMdx(source);
    return [...complaints(tree), ...cellComplaints(tree), ...anatomyComplaints(tree)].map((c) =>
      at(c.line, c.message),
    );
  } catch (problem) {
    const line = problem instanceof Error && 'line' in problem ? Number(problem.line) || 1 : 1;
    return [at(line, problem instanceof Error ? problem.message : String(problem))];
  }
}

function references(
  { file, lab, quiz }: Lesson,
  known: { readonly labs: readonly string[]; readonly quizzes: readonly string[] },
): Finding[] {
  const top = { file, line: 1, column: 1 };
  return [
    ...(lab === undefined || known.labs.includes(lab)
      ? []
      : [error(top, `There is no lab ${lab}.`, 'Mend lab in the frontmatter.')]),
    ...(quiz === undefined || known.quizzes.includes(quiz)
      ? []
      : [error(top, `There is no knowledge check ${quiz}.`, 'Mend quiz in the frontmatter.')]),
  ];
}

/** Runs what the reader is to end up with; a cell with a prediction may be there to fail. */
async function run(file: string, cell: Cell, bench: Bench): Promise<Finding[]> {
  const place = { file, line: cell.line, column: 1 };
  const asked = await bench.ask(cell.language, cell.solution ?? cell.code);
  if (!asked.ok)
    return cell.predict !== undefined && cell.output === undefined
      ? []
      : [error(place, `The query ${cell.id} fails: ${asked.message}`, 'Mend the query.')];
  if (cell.output === undefined || printsAsExpected(cell.output, asked.text)) return [];
  return [error(place, `${cell.id} prints something else.`, 'Mend the query or its output fence.')];
}
