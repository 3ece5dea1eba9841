/** What SQL makes of a lab's files: records and lines. The page reads the time after a fix by it too. */
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { readRecords } from '@/lib/trail/read';

/** @throws where a file with the role of CloudTrail log has anything that is not a record */
export function contentOf(sources: readonly EvidenceSource[]) {
  const cloudTrail = sources
    .filter(({ role }) => role === 'cloudtrail')
    .map(({ name, bytes }) => {
      const { records, problems } = readRecords(name, bytes);
      const [problem] = problems;
      if (problem) throw new Error(`${name}: ${problem.message}`);
      return { records };
    });
  const logs = sources.flatMap(({ name, role, log, bytes }) => {
    if (role !== 'log' || !log) return [];
    const lines = new TextDecoder().decode(bytes).split('\n');
    return [{ name, ...log, lines: lines.filter((line) => line !== '') }];
  });
  return { cloudTrail, logs };
}
