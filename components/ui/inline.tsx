import { Fragment, type ReactNode } from 'react';
import { cx } from './cx';
import { isOneWord } from './one-word';

const PIECES = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\(https:\/\/[^)\s]+\))/;

function piece(text: string): ReactNode {
  if (text.startsWith('`')) {
    const code = text.slice(1, -1);
    return (
      <code
        className={cx(
          'rounded-sm bg-sunken px-1 py-px text-[0.88em]',
          isOneWord(code) ? 'whitespace-nowrap' : '[overflow-wrap:anywhere]',
        )}
      >
        {code}
      </code>
    );
  }
  if (text.startsWith('**')) return <strong className="font-semibold">{text.slice(2, -2)}</strong>;
  const link = /^\[([^\]]+)\]\((https:[^)\s]+)\)$/.exec(text);
  if (link) {
    return (
      <a href={link[2]} className="text-accent underline underline-offset-2">
        {link[1]}
      </a>
    );
  }
  return text;
}

/** One line of prose with `code`, **bold** and [links](https://…): what content may use in YAML. */
export function Inline({ text }: { text: string }) {
  return text.split(PIECES).map((part, index) => <Fragment key={index}>{piece(part)}</Fragment>);
}

/** The same, in paragraphs parted by an empty line. */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className}>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index} className="not-first:mt-2.5">
          <Inline text={paragraph.replace(/\n/g, ' ')} />
        </p>
      ))}
    </div>
  );
}
