import { FileCheck, FileText, Link2, Unlink2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { DigestReport } from '@/lib/trail/digest/inspect';
import { Mark } from './mark';
import { digestWords, logWords, shortName, type Said } from './words';

interface ChainProps {
  reports: readonly DigestReport[];
  /** The keys of log files that no digest file names. */
  unlisted: readonly string[];
  /** The key of the file that is open. */
  open: string;
  onOpen: (key: string) => void;
}

/** The digest files, the newest first, each with the log files that it lists. */
export function Chain({ reports, unlisted, open, onOpen }: ChainProps) {
  const entry = (key: string, icon: ReactNode, name: string, said: Said, inner = false) => (
    <button
      type="button"
      aria-pressed={key === open}
      onClick={() => onOpen(key)}
      className={cx(
        'flex min-h-8 w-full items-center gap-2 rounded px-2 py-1 text-left text-sm transition-colors duration-(--fast) hover:bg-hover',
        inner && 'pl-8',
        key === open && 'bg-accent-wash hover:bg-accent-wash',
      )}
    >
      <span className="shrink-0 text-ink-3">{icon}</span>
      <span className="font-data min-w-0 flex-1 truncate">{name}</span>
      <Mark {...said} />
    </button>
  );
  const logFile = (key: string, said: Said) => (
    <li key={key}>
      {entry(key, <FileText size={15} aria-hidden />, `log ${shortName(key)}`, said, true)}
    </li>
  );
  return (
    <div className="p-2">
      <ol aria-label="Digest files, the newest first">
        {reports.map((report) => (
          <li key={report.key}>
            {report.named && (
              <LinkLine holds={report.named.holds} missing={report.verdict === 'missing'} />
            )}
            {entry(
              report.key,
              <FileCheck size={15} aria-hidden />,
              `digest ${shortName(report.key)}`,
              digestWords(report),
            )}
            {report.logs.length > 0 && (
              <ul>{report.logs.map((log) => logFile(log.key, logWords(log.verdict)))}</ul>
            )}
            {report.logs.length === 0 && report.verdict === 'valid' && (
              <p className="py-1 pl-8 text-data text-ink-3">no log file in this hour</p>
            )}
          </li>
        ))}
      </ol>
      {unlisted.length > 0 && (
        <>
          <p className="mt-3 px-2 text-label text-ink-3">In the bucket, named by no digest file</p>
          <ul>{unlisted.map((key) => logFile(key, logWords('unlisted')))}</ul>
        </>
      )}
    </div>
  );
}

function LinkLine({ holds, missing }: { holds: boolean; missing: boolean }) {
  const broken = missing
    ? 'names a file that is not there'
    : 'names another hash than the one below has';
  const Icon = holds ? Link2 : Unlink2;
  return (
    <p
      className={cx(
        'flex items-center gap-1.5 py-1 pl-2 text-label',
        holds ? 'text-ink-3' : 'font-semibold text-bad',
      )}
    >
      <Icon size={13} aria-hidden />
      {holds ? 'names the one below by its hash' : broken}
    </p>
  );
}
