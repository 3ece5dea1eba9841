import { CircleCheck, CircleX } from 'lucide-react';
import { cx } from '@/components/ui/cx';

/** Whether something holds, by icon, word and colour. */
export function Mark({ holds, word }: { holds: boolean; word: string }) {
  const Icon = holds ? CircleCheck : CircleX;
  return (
    <span
      className={cx(
        'inline-flex shrink-0 items-center gap-1 text-data font-semibold',
        holds ? 'text-ok' : 'text-bad',
      )}
    >
      <Icon size={14} aria-hidden /> {word}
    </span>
  );
}
