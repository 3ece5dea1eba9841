import { Button } from '@/components/ui/button';
import { counted, whole } from '@/components/lab/workbench/units';
import type { Progress } from './grade-sheet';

/** How far it is, and the way out. */
export function WorkingBar({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const { what, done, total, waiting } = progress;
  const words =
    what === 'reading'
      ? `Reading: ${counted(done, 'row')}`
      : `Grading: ${whole(done)} of ${counted(total ?? 0, 'different answer')}`;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded border border-line bg-raised px-4 py-3">
      <p role="status" className="text-sm tabular-nums">
        {words}
        {waiting !== undefined && `. The server has much to do: on in ${waiting} s.`}
      </p>
      <progress
        aria-label="Answers graded"
        className="h-1.5 min-w-32 flex-1 accent-(--accent)"
        max={Math.max(1, total ?? 1)}
        value={what === 'grading' ? done : undefined}
      />
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
