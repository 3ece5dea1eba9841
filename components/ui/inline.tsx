import { Fragment, type ReactNode } from 'react';
import { assertNever } from '@/lib/query/assert-never';
import { type InlinePiece, inlinePieces } from '@/lib/text/inline';
import { cx } from './cx';
import { isOneWord } from './one-word';

function piece(one: InlinePiece): ReactNode {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'code':
      return (
        <code
          className={cx(
            'rounded-sm bg-sunken px-1 py-px text-[0.88em]',
            isOneWord(one.text) ? 'whitespace-nowrap' : '[overflow-wrap:anywhere]',
          )}
        >
          {one.text}
        </code>
      );
    case 'bold':
      return <strong className="font-semibold">{one.text}</strong>;
    case 'link':
      return (
        <a href={one.href} className="text-accent underline underline-offset-2">
          {one.text}
        </a>
      );
    default:
      return assertNever(one);
  }
}

/** One line of prose with `code`, **bold** and [links](https://…): what content may use in YAML. */
export function Inline({ text }: { text: string }) {
  return inlinePieces(text).map((one, index) => <Fragment key={index}>{piece(one)}</Fragment>);
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
