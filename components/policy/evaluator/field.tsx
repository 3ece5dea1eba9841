import { useId } from 'react';
import { cx } from '@/components/ui/cx';

interface FieldProps {
  label: string;
  value: string;
  problem?: string;
  /** Ids of texts to choose from. */
  list?: readonly string[];
  wide?: boolean;
  onChange: (value: string) => void;
}

export const fieldClass = (wrong: boolean) =>
  cx(
    'font-data h-8 w-full min-w-0 rounded border bg-raised px-2 max-sm:text-base',
    wrong ? 'border-bad' : 'border-line-strong',
  );

/** A line of text with its label, and what is wrong with it. */
export function Field({ label, value, problem, list, wide, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className={cx('min-w-0', wide && '@lg:col-span-2')}>
      <label htmlFor={id} className="block text-label font-semibold text-ink-2">
        {label}
      </label>
      <input
        id={id}
        value={value}
        list={list && `${id}-list`}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={cx('mt-0.5', fieldClass(problem !== undefined))}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {problem && (
        <p id={`${id}-problem`} className="mt-0.5 text-label text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
