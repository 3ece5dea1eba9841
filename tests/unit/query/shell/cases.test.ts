/** Every recorded case: our shell prints what bash, coreutils and jq 1.8.2 print. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shellCases } from '../../../cases/shell/schema';
import { newEngine, run } from './harness';

const folder = fileURLToPath(new URL('../../../cases/shell/', import.meta.url));

for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
  const group = shellCases.parse(JSON.parse(readFileSync(folder + name, 'utf8')));
  describe(`${name}: ${group.about}`, () => {
    for (const { command, stdout, stderr, exitCode, differs } of group.cases) {
      it(command, async () => {
        const ran = await run(newEngine(), command);
        expect(ran.stdout).toBe(stdout);
        expect(ran.outcome).toMatchObject({ status: 'done', exitCode });
        if (differs === undefined) expect(ran.stderr).toBe(stderr);
      });
    }
  });
}
