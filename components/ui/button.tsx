import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  primary:
    'bg-accent text-on-accent hover:bg-accent-strong disabled:bg-line disabled:text-ink-3 border-transparent',
  plain:
    'bg-raised text-ink border-line hover:bg-hover hover:border-line-strong disabled:text-ink-3',
  quiet:
    'bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink disabled:text-ink-3',
  danger: 'bg-raised text-bad border-line hover:bg-bad-wash hover:border-bad disabled:text-ink-3',
};

/** The look alone, for links that act as buttons. */
export function buttonClass(look: ButtonLook = 'plain', size: 'sm' | 'md' = 'md'): string {
  return cx(
    'inline-flex items-center justify-center gap-1.5 rounded border font-semibold whitespace-nowrap',
    'transition-colors duration-(--fast) select-none',
    size === 'md' ? 'h-9 px-3.5 text-sm' : 'h-7 px-2.5 text-data',
    LOOKS[look],
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  size?: 'sm' | 'md';
}

export function Button({ look, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={cx(buttonClass(look, size), className)} {...rest} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, in words: the accessible name and the title. */
  label: string;
  children: ReactNode;
  size?: 'sm' | 'md';
}

export function IconButton({
  label,
  size = 'md',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex items-center justify-center rounded text-ink-2 transition-colors duration-(--fast)',
        'hover:bg-hover hover:text-ink disabled:text-ink-3 disabled:hover:bg-transparent',
        size === 'md' ? 'size-9' : 'size-7',
        className,
      )}
      {...rest}
    />
  );
}
