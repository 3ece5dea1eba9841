/** The course as it stands: everything that `check` says of it. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBench } from '@/lib/cli/bench';
import { checkContent } from '@/lib/content/check';
import { formatFinding } from '@/lib/content/finding';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('nothing is wrong with it, and every live query prints what its lesson says', async () => {
  const open = (lab: string) => openBench(ROOT, lab, () => undefined);
  const found = await checkContent({ root: ROOT, labs: [], open });
  expect(found.map(formatFinding)).toEqual([]);
}, 600_000);
