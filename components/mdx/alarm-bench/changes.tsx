import { Bell, CircleCheck, CircleHelp } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { stateReason, type Transition } from '@/lib/query/logs/alarm/watch';

const ICONS = { OK: CircleCheck, ALARM: Bell, INSUFFICIENT_DATA: CircleHelp };
const INKS = { OK: 'text-ok', ALARM: 'text-bad', INSUFFICIENT_DATA: 'text-ink-3' };

interface ChangesProps {
  changes: readonly Transition[];
  settings: AlarmSettings;
  marked: number | undefined;
  onMark: (index: number | undefined) => void;
}

/** When the state changed, and why, in CloudWatch's words. */
export function Changes({ changes, settings, marked, onMark }: ChangesProps) {
  if (changes.length === 0)
    return (
      <p className="px-4 py-3 text-sm text-ink-2">
        The state never changes: a new alarm begins with INSUFFICIENT_DATA and stays there.
      </p>
    );
  return (
    <ol aria-label="Changes of state" className="max-h-64 overflow-y-auto py-1">
      {changes.map((change, index) => {
        const Icon = ICONS[change.to];
        const open = marked === index;
        return (
          <li key={change.at}>
            <button
              type="button"
              aria-expanded={open}
              onClick={() => onMark(open ? undefined : index)}
              className={cx(
                'flex w-full items-baseline gap-2 px-4 py-1.5 text-left text-sm transition-colors duration-(--fast) hover:bg-hover',
                open && 'bg-accent-wash hover:bg-accent-wash',
              )}
            >
              <Icon size={14} aria-hidden className={cx('shrink-0 self-center', INKS[change.to])} />
              <span className="font-data shrink-0">
                {new Date(change.at).toISOString().slice(11, 16)}
              </span>
              <span className={cx('shrink-0 font-semibold', INKS[change.to])}>{change.to}</span>
              <span className="truncate text-data text-ink-3">was {change.from}</span>
            </button>
            {open && (
              <p className="bg-accent-wash px-4 pb-2 text-data [overflow-wrap:anywhere]">
                {stateReason(change, settings)}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
