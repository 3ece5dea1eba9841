import type { ImportSummary } from '@/lib/query/own/types';
import { counted } from '@/components/lab/workbench/units';

/** What was not taken, each with the reason. */
export function ProblemList({ summary }: { summary: ImportSummary }) {
  const { problems, moreProblems } = summary;
  return (
    <>
      <ul className="divide-y divide-line">
        {problems.map((problem, at) => (
          <li key={at} className="py-2">
            <p className="font-data break-all">
              {problem.file}
              {problem.line !== undefined && `, line ${problem.line}`}
            </p>
            <p className="text-sm text-ink-2">
              <span
                className={problem.kind === 'broken' ? 'font-semibold text-bad' : 'font-semibold'}
              >
                {problem.kind === 'broken' ? 'Not read. ' : 'Skipped. '}
              </span>
              {problem.message}
            </p>
          </li>
        ))}
      </ul>
      {moreProblems > 0 && (
        <p className="pt-2 text-sm text-ink-2">
          {counted(moreProblems, 'more problem')} not listed.
        </p>
      )}
    </>
  );
}
