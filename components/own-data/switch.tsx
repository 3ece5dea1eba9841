import { cx } from '@/components/ui/cx';

interface SwitchProps {
  label: string;
  on: boolean;
  busy?: boolean;
  title?: string;
  onChange: (on: boolean) => void;
}

/** On or off, at once; its place tells it, and not its colour alone. */
export function Switch({ label, on, busy = false, title, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-busy={busy}
      disabled={busy}
      title={title}
      onClick={() => onChange(!on)}
      className="inline-flex h-7 items-center gap-2 rounded px-1.5 text-data font-semibold text-ink-2 hover:text-ink"
    >
      <span
        aria-hidden
        className={cx(
          'flex h-4 w-7 items-center rounded-full border px-0.5 transition-colors duration-(--fast)',
          on ? 'justify-end border-accent bg-accent' : 'justify-start border-line-strong bg-sunken',
        )}
      >
        <span className={cx('size-2.5 rounded-full', on ? 'bg-on-accent' : 'bg-line-strong')} />
      </span>
      {label}
    </button>
  );
}
