import type { Finding } from '../finding';
import { complaints } from '../mdx/allow';
import { anatomyComplaints } from '../mdx/anatomy';
import { cellComplaints, extractCells } from '../mdx/cells';
import type { Cell } from '../mdx/cells';
import { printsAsExpected } from '@/lib/query/expected';
import { parseMdx } from '../mdx/parse';
import { errors } from './report';
import type { Bench, ContentCheck } from './types';

const error = errors('lessons');

/** Lessons hold only what content may hold, and their live queries run. */
export const checkLessons: ContentCheck = async ({ lessons, labs }, open, under = '') => {
  const found: Finding[] = [];
  const cells = new Map<string, { file: string; cell: Cell }[]>();
  for (const { file, text, data, lab } of lessons.filter((lesson) => isUnder(lesson, under))) {
    const structure = structureOf(file, text);
    found.push(...structure);
    if (structure.length > 0) continue;
    const asked = data ?? lab;
    const own = extractCells(text).map((cell) => ({ file, cell }));
    if (asked === undefined) found.push(...own.map(homeless));
    else if (labs.includes(asked)) cells.set(asked, [...(cells.get(asked) ?? []), ...own]);
  }
  // A lab at a time: its engines take much memory.
  for (const [lab, own] of cells) {
    if (own.length === 0) continue;
    const bench = await open(lab);
    try {
      for (const { file, cell } of own) found.push(...(await run(file, cell, bench)));
    } finally {
      bench.close();
    }
  }
  return found;
};

const isUnder = ({ file }: { file: string }, under: string) => file.startsWith(under);

const homeless = ({ file, cell }: { file: string; cell: Cell }) =>
  error(
    { file, line: cell.line, column: 1 },
    `${cell.id} has nothing to ask.`,
    'Name a lab in the frontmatter: data, or lab.',
  );

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
