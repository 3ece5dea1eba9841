import type { ReactNode } from 'react';

/** CloudWatch Logs and CloudTrail side by side: each a box in a box, down to one line of evidence. */
export function LogHierarchy() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Box
        level={0}
        kind="Log group"
        words="one retention, one set of rights"
        source="CloudWatch Logs"
      >
        <Box level={1} kind="Log stream" words="one source: a host, a database">
          <Box level={2} kind="Log event" words="a timestamp and a message" />
          <Box level={2} kind="Log event" data="15:17:31.392Z … INSERT INTO …" />
        </Box>
        <Box level={1} kind="Log stream" words="another source" />
      </Box>
      <Box level={0} kind="Trail" data="s3://…/AWSLogs/…/CloudTrail/" source="CloudTrail">
        <Box level={1} kind="Log file" data="…_20241128T1525Z_….json.gz">
          <Box level={2} kind="Record" words="one element of Records" />
          <Box level={2} kind="Record" data='{"eventName":"CreateUser",…}' />
        </Box>
        <Box level={1} kind="Log file" words="some minutes later" />
      </Box>
    </div>
  );
}

const SURFACES = [
  'border-line-strong bg-sunken',
  'border-line-strong bg-raised',
  'border-line bg-accent-wash',
] as const;

interface BoxProps {
  level: 0 | 1 | 2;
  kind: string;
  /** What it is, in words. */
  words?: string;
  /** What it looks like. */
  data?: string;
  source?: string;
  children?: ReactNode;
}

function Box({ level, kind, words, data, source, children }: BoxProps) {
  return (
    <div
      role="group"
      aria-label={source ? `${source}: ${kind}` : kind}
      className={`min-w-0 rounded border px-3 py-2 ${SURFACES[level]}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-sm font-semibold text-ink">{kind}</span>
        {source && <span className="text-label text-ink-3">{source}</span>}
      </div>
      {words && <div className="text-sm text-ink-2">{words}</div>}
      {data && <div className="font-data break-words text-ink-2">{data}</div>}
      {children && <div className="mt-2 grid gap-2">{children}</div>}
    </div>
  );
}
