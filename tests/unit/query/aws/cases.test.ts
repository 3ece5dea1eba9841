/** Every case: `aws` prints what AWS CLI 2 prints, by its documentation or its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awsCases } from '../../../cases/aws/schema';
import { run } from '../shell/harness';
import { fixtureEngine, folder } from './harness';

/** Lines end with a newline each. */
const text = (expected: string | readonly string[]) =>
  typeof expected === 'string' ? expected : expected.map((line) => `${line}\n`).join('');

const names = readdirSync(folder).filter((name) => /\.json$/.test(name) && name !== 'account.json');
for (const name of names) {
  const group = awsCases.parse(JSON.parse(readFileSync(folder + name, 'utf8')));
  describe(`${name}: ${group.about} (${group.source})`, () => {
    for (const { command, stdout, stderr, exitCode } of group.cases) {
      it(command, async () => {
        const ran = await run(fixtureEngine(group), command);
        expect(ran.stdout).toBe(text(stdout));
        expect(ran.stderr).toBe(text(stderr));
        expect(ran.outcome).toMatchObject({ status: 'done', exitCode });
      });
    }
  });
}
