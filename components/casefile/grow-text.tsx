import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/cx';

interface GrowTextProps extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  onText: (text: string) => void;
}

/** A field of text that is as tall as its text. */
export function GrowText({ onText, className, rows = 1, ...rest }: GrowTextProps) {
  return (
    <textarea
      rows={rows}
      onChange={(event) => onText(event.target.value)}
      className={cx(
        'block field-sizing-content w-full resize-none rounded border border-transparent bg-transparent px-2 py-1 text-sm leading-relaxed',
        'placeholder:text-ink-3 hover:border-line focus:border-line-strong focus:bg-raised',
        className,
      )}
      {...rest}
    />
  );
}
