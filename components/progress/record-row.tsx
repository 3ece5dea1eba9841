import { Check } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ProofList, type Proven } from './proof-list';

interface RecordRowProps {
  title: string;
  href: string;
  /** The numbers of the columns, each with the words that go with it where there are no columns. */
  cells: readonly { readonly value: string; readonly words: string }[];
  /** A UTC day, or nothing where it is not finished. */
  day: string;
  proven: readonly Proven[];
}

export const CELL = 'py-2.5 pl-4 text-right align-top whitespace-nowrap tabular-nums';

/** A lesson or a lab: numbers in columns, or in a line where it is narrow; its questions can be opened. */
export function RecordRow({ title, href, cells, day, proven }: RecordRowProps) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2.5 text-left align-top font-normal">
        <Link href={href} className="text-base font-semibold hover:text-accent hover:underline">
          {title}
        </Link>
        <span className="block text-data text-ink-3 sm:hidden">
          {cells.map(({ words }) => words).join(', ')}
        </span>
        {proven.length > 0 && (
          <details className="text-sm">
            <summary className="w-fit rounded py-0.5 text-data text-accent hover:underline">
              {proven.length} {proven.length === 1 ? 'question' : 'questions'} answered
              <span className="sr-only"> of {title}</span>
            </summary>
            <ProofList proven={proven} />
          </details>
        )}
      </th>
      {cells.map(({ value, words }) => (
        <td key={words} className={`${CELL} max-sm:hidden`}>
          {value}
        </td>
      ))}
      <td className={`${CELL} text-data`}>
        {day && <Check size={14} aria-hidden className="mr-1 inline align-[-2px] text-ok" />}
        {day}
      </td>
    </tr>
  );
}

/** The table around them. */
export function RecordTable(props: {
  label: string;
  columns: readonly string[];
  children: ReactNode;
}) {
  const { label, columns, children } = props;
  const head = 'pb-1.5 align-bottom font-semibold';
  return (
    <table aria-label={label} className="mt-3 w-full text-sm">
      <thead className="text-label text-ink-3">
        <tr className="border-b border-line-strong">
          {columns.map((name, i) => (
            <th
              key={name}
              scope="col"
              className={
                i === 0
                  ? `${head} text-left`
                  : i === columns.length - 1
                    ? `${head} w-28 pl-4 text-right`
                    : `${head} w-24 pl-4 text-right max-sm:hidden`
              }
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
