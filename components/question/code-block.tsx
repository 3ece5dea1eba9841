import { cx } from '@/components/ui/cx';

/** The code that a question is about. */
export function CodeBlock({ text, className }: { text: string; className?: string }) {
  return (
    <pre
      tabIndex={0}
      aria-label="Code of the question"
      className={cx(
        'font-data overflow-x-auto rounded border border-line bg-sunken px-4 py-3 leading-relaxed',
        className,
      )}
    >
      <code>{text}</code>
    </pre>
  );
}
