import { cx } from '@/components/ui/cx';
import type { Understood } from '@/lib/grading/registry';

interface TextLineProps {
  id: string;
  value: string;
  /** What it is read as; nothing where nothing was typed. */
  parsed: Understood | undefined;
  locked: boolean;
  /** Of an answer that was given. */
  right?: boolean | undefined;
  className?: string;
  onChange: (value: string) => void;
}

/** A line to type an answer in; `<id>-echo` says what was understood. */
export function TextLine(props: TextLineProps) {
  const { id, value, parsed, locked, right, className, onChange } = props;
  const unread = parsed !== undefined && !parsed.ok;
  return (
    <input
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      readOnly={locked}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      aria-describedby={`${id}-echo`}
      aria-invalid={parsed ? unread : undefined}
      className={cx(
        'font-data h-9 min-w-0 rounded border px-2.5',
        right === undefined
          ? cx('bg-raised', unread ? 'border-warn' : 'border-line-strong')
          : right
            ? 'border-ok bg-ok-wash'
            : 'border-bad bg-bad-wash',
        className,
      )}
    />
  );
}
