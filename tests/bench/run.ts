/** `npm run bench`: each bench against its peer, one after the other, so that none disturbs another. */
import { spawnSync } from 'node:child_process';

const BENCHES = [
  'tests/bench/import.bench.ts',
  'tests/bench/jq.bench.ts',
  'tests/bench/sql.bench.ts',
  'tests/bench/logs.bench.ts',
  'tests/bench/simulate.bench.ts',
  'tests/bench/after.bench.ts',
  'tests/bench/workshop-fold.bench.ts',
  'tests/bench/store.bench.ts',
  'tests/bench/sheet.bench.ts',
];
let failed = false;
for (const bench of BENCHES) {
  console.log(`\n${bench}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', bench], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
