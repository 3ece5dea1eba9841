import { Button } from '@/components/ui/button';
import type { Reading } from './use-own-data';
import { counted, size, whole } from '@/components/lab/workbench/units';

/** How far the import is, and the way out. */
export function ReadingBar({ reading, onCancel }: { reading: Reading; onCancel: () => void }) {
  const { files, bytes, events, totalFiles, totalBytes } = reading;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-raised px-5 py-3">
      <p role="status" className="text-sm tabular-nums">
        {totalFiles === 0
          ? 'Looking for files'
          : `Reading: ${whole(files)} of ${counted(totalFiles, 'file')}, ${counted(events, 'event')}`}
      </p>
      <progress
        aria-label="Files read"
        className="h-1.5 min-w-32 flex-1 accent-(--accent)"
        max={Math.max(1, totalBytes)}
        value={bytes}
      />
      <span className="text-data text-ink-3 tabular-nums">
        {size(bytes)} of {size(totalBytes)}
      </span>
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
