import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { complaints } from '@/lib/content/mdx/allow';
import { cellComplaints, extractCells } from '@/lib/content/mdx/cells';
import { printsAsExpected } from '@/lib/query/expected';
import { parseMdx } from '@/lib/content/mdx/parse';
import type { Node } from '@/lib/content/mdx/allow';
import { lessonSource, listModules } from '@/lib/content/lessons';
import { openShell, type Printed } from './shell';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lessons = (await listModules(root)).flatMap((module) => module.lessons);
const sources = await Promise.all(lessons.map((lesson) => lessonSource(root, lesson)));

describe.each(lessons.map((lesson, i) => ({ ...lesson, source: sources[i] ?? '' })))(
  '$file',
  ({ source, lab }) => {
    const tree = parseMdx(source);
    const cells = extractCells(source);
    let run: (query: string) => Promise<Printed>;
    beforeAll(async () => {
      if (lab) run = await openShell(lab);
    });

    it('holds only what content may hold', () => {
      expect([...complaints(tree), ...cellComplaints(tree)]).toEqual([]);
    });

    it('links over https, or within the site', () => {
      const links = all(tree, 'link').map((link) => (link as Node & { url: string }).url);
      expect(links.filter((url) => !/^(https:\/\/|\/|#)/.test(url))).toEqual([]);
    });

    it('names a lab where it has live queries', () => {
      expect(cells.length === 0 || lab !== undefined).toBe(true);
    });

    it('has cells only in languages that are run here', () => {
      expect(cells.filter(({ language }) => language !== 'shell').map(({ id }) => id)).toEqual([]);
    });

    it.each(cells)(
      'line $line, $id: prints what the lesson says',
      async ({ code, solution, output, predict }) => {
        const printed = await run(solution ?? code);
        if (output !== undefined) {
          expect(printed.stderr).toBe('');
          if (!printsAsExpected(output, printed.stdout)) expect(printed.stdout).toBe(output);
        }
        // A query that fails is there to be predicted, and shown without an `output`.
        if (predict === undefined) expect(printed).toMatchObject({ exitCode: 0, stderr: '' });
      },
    );
  },
);

function all(node: Node, type: string): Node[] {
  const own = node.type === type ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => all(child, type))];
}
