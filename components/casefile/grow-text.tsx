import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

interface GrowTextProps extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  onText: (text: string) => void;
  /** Always has a border, so that it is seen to be a field. */
  framed?: boolean;
}

/** A field of text that is as tall as its text. */
export function GrowText({ onText, framed, className, rows = 1, ...rest }: GrowTextProps) {
  return (
    <textarea
      rows={rows}
      onChange={(event) => onText(event.target.value)}
      className={cx(
        'block field-sizing-content w-full resize-none rounded border px-2 py-1 text-sm leading-relaxed placeholder:text-ink-3',
        framed
          ? 'border-line bg-raised hover:border-line-strong'
          : 'border-transparent bg-transparent hover:border-line focus:bg-raised',
        className,
      )}
      {...rest}
    />
  );
}
