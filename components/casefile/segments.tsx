import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { cx } from '@/components/ui/cx';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it is called, where the label alone does not say. */
  readonly name?: string;
  readonly icon?: LucideIcon;
  /** The look while it is chosen. */
  readonly chosen?: string;
}

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, side by side: radio buttons, so one stop in the tab order and arrow keys within. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, segments, value, onChange } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex h-7 shrink-0 rounded border border-line bg-page p-px"
    >
      {segments.map((segment) => {
        const { icon: Icon } = segment;
        const checked = segment.value === value;
        return (
          <label
            key={segment.value}
            className={cx(
              'relative flex min-w-6 cursor-pointer items-center justify-center gap-1 rounded-sm px-1.5 text-label font-semibold transition-colors duration-(--fast)',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent',
              checked
                ? (segment.chosen ?? 'bg-raised text-ink shadow-[0_0_0_1px_var(--line)]')
                : 'text-ink-3 hover:text-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={segment.value}
              aria-label={segment.name}
              checked={checked}
              onChange={() => onChange(segment.value)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {Icon && <Icon size={12} aria-hidden />}
            {segment.label}
          </label>
        );
      })}
    </div>
  );
}
