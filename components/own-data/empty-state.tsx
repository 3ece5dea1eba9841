import type { ImportFile, Imported } from '@/lib/query/own/types';
import { Command } from './command';
import { FileButtons } from './file-buttons';
import { ProblemList } from './problem-list';
import { counted } from '@/components/lab/workbench/units';

interface EmptyStateProps {
  onFiles: (files: ImportFile[]) => void;
  /** An import that gave no events. */
  nothing?: Imported;
}

const FIND_BUCKET = `aws cloudtrail describe-trails \\
  --query 'trailList[].[Name,S3BucketName,S3KeyPrefix]' --output table`;
const FROM_BUCKET = `aws s3 cp --recursive \\
  s3://amzn-s3-demo-bucket/AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/21/ \\
  ./amzn-s3-demo-bucket/AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/21/`;
const FROM_HISTORY = `aws cloudtrail lookup-events --region us-east-1 \\
  --start-time 2026-11-20T00:00:00Z --end-time 2026-11-21T00:00:00Z \\
  --output json > events.json`;

/** What to do where there are no events yet, and how to get some. */
export function EmptyState({ onFiles, nothing }: EmptyStateProps) {
  return (
    <div className="mx-auto w-full max-w-[52rem] px-5 pt-10 pb-20 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Your own logs</h1>
      <p className="mt-3 max-w-[38rem] text-lead text-ink-2">
        Query your account&rsquo;s CloudTrail with jq, SQL and CloudWatch Logs. The files are read
        in this browser and are sent nowhere.
      </p>
      <div className="mt-7 rounded-lg border border-dashed border-line-strong px-5 py-8 text-center">
        <p className="text-base font-semibold">Drop files or folders anywhere on this page</p>
        <p className="mx-auto mt-1.5 max-w-[34rem] text-sm text-ink-2">
          A trail&rsquo;s bucket with all its folders, .json, .json.gz, .ndjson, a .zip, or the
          output of <span className="font-data">lookup-events</span>.
        </p>
        <div className="mt-4 flex flex-wrap justify-center gap-2.5">
          <FileButtons onFiles={onFiles} />
        </div>
      </div>

      {nothing && (
        <section role="alert" className="mt-6 rounded border border-line bg-bad-wash px-4 py-3">
          <h2 className="text-base font-semibold">
            No events in {counted(nothing.summary.files, 'file')}
          </h2>
          <ProblemList summary={nothing.summary} />
        </section>
      )}

      <section aria-labelledby="get-title" className="mt-12 border-t border-line pt-8">
        <h2 id="get-title" className="text-h2 font-bold tracking-tight">
          How to get them
        </h2>
        <h3 className="mt-5 text-base font-semibold">From a trail&rsquo;s bucket</h3>
        <p className="mt-1 text-sm text-ink-2">
          All events of a day, delivered some five minutes after each call. Find the bucket, then
          copy the day; keep the folders, as they tell the account and the Region.
        </p>
        <Command label="Find the bucket of a trail" text={FIND_BUCKET} />
        <Command label="Copy a day of a trail" text={FROM_BUCKET} />
        <h3 className="mt-6 text-base font-semibold">From the event history, without a trail</h3>
        <p className="mt-1 text-sm text-ink-2">
          The management events of one Region, of the last 90 days at the most. Two requests a
          second, 50 events each: choose a short time.
        </p>
        <Command label="Look up events" text={FROM_HISTORY} />
      </section>
    </div>
  );
}
