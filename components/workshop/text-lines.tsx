import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { MOST } from '@/lib/workshop/protocol/bounds';

interface TextLinesProps {
  label: ReactNode;
  text: string;
  onChange: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  placeholder?: string;
  className?: string;
}

/** A few lines that somebody writes to somebody else, as long as a room takes them. */
export function TextLines({ label, text, onChange, className, ...rest }: TextLinesProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        value={text}
        rows={3}
        maxLength={MOST.text}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          'mt-1 block w-full rounded border border-line-strong bg-raised px-3 py-2 placeholder:text-ink-3',
          className,
        )}
      />
    </div>
  );
}
