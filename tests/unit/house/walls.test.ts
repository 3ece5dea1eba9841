import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** Each row: a file of a room, a line that it may not hold, and whether the walls refuse it. */
const ROWS: readonly [file: string, code: string, refused: boolean][] = [
  ['components/ui/x.ts', "import '@/lib/content/labs';", true],
  ['components/ui/x.ts', "import '@/lib/content/after/client';", false],
  ['components/ui/x.ts', "import '@/lib/content/judge/judge';", true],
  ['components/ui/x.ts', "import '../../lib/content/after/run';", true],
  ['components/ui/x.ts', "import '@/lib/content/incidents';", true],
  ['lib/content/after/x.ts', "import '../judges';", true],
  ['lib/content/after/x.ts', "import '@/lib/content/schema/answers';", true],
  ['lib/content/after/x.ts', "import 'node:fs';", true],
  ['lib/content/after/x.ts', "import '../incidents';", false],
  ['lib/content/after/x.ts', "import '@/lib/simulate/incident';", false],
  ['components/ui/x.ts', "import '@/scenarios/care4wares/story';", true],
  ['components/ui/x.ts', "import '../../app/page';", true],
  ['components/ui/x.ts', "import '@/lib/grading/registry';", false],
  ['lib/query/x.ts', "import 'react';", true],
  ['lib/query/x.ts', "import 'node:fs';", true],
  ['lib/query/x.ts', "import '@/lib/content/labs';", true],
  ['lib/query/x.ts', 'window.alert();', true],
  ['lib/query/x.ts', "import '@/lib/trail/record';", false],
  ['lib/content/x.ts', "import '@/components/ui/cx';", true],
  ['lib/content/x.ts', "import 'node:fs';", false],
  ['scenarios/care4wares/x.ts', "import '@/lib/content/labs';", true],
  ['scenarios/care4wares/x.ts', "import '@/lib/simulate/random';", false],
  ['components/ui/x.ts', "import '@/lib/workshop/protocol/state';", false],
  ['components/ui/x.ts', "import '@/lib/workshop/store/open';", true],
  ['lib/workshop/protocol/x.ts', "import '@/lib/grading/types';", false],
  ['lib/workshop/protocol/x.ts', "import '@/lib/query/types';", false],
  ['lib/workshop/protocol/x.ts', "import '@/lib/query/sql/engine';", true],
  ['lib/workshop/protocol/x.ts', "import '@/lib/content/labs';", true],
  ['lib/workshop/protocol/x.ts', "import '../store/open';", true],
  ['lib/workshop/protocol/x.ts', "import 'node:crypto';", true],
  ['lib/workshop/protocol/x.ts', 'fetch();', true],
  ['app/x.ts', "import '@/scenarios/care4wares/story';", true],
  ['app/x.ts', "import '@/lib/content/labs';", false],
];
const WALLS = ['no-restricted-imports', 'no-restricted-globals'];

describe('the walls of the house are lint rules', () => {
  const eslint = new ESLint();
  it.each(ROWS)('%s: %s', async (filePath, code, refused) => {
    const [result] = await eslint.lintText(code, { filePath });
    const hits = result?.messages.filter((message) => WALLS.includes(message.ruleId ?? '')) ?? [];
    expect(hits.length > 0).toBe(refused);
  });
});
