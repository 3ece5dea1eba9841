import { cx } from './cx';

interface DocumentTextProps {
  /** For those who do not see it. */
  name: string;
  text: string;
  className?: string;
}

/** A document to be read: it scrolls, and the keyboard reaches it. */
export function DocumentText({ name, text, className }: DocumentTextProps) {
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label={name}
      className={cx('font-data overflow-auto rounded border border-line p-3 text-data', className)}
    >
      {text}
    </pre>
  );
}
