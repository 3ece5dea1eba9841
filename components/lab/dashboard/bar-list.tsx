'use client';

import { formatNumber } from '@/components/chart/scale';
import { cx } from '@/components/ui/cx';
import { countOf, shortValue } from './words';
import type { Rows } from './ask';

interface BarListProps {
  /** What is counted: the table's name. */
  label: string;
  /** A value and its count each. */
  rows: Rows;
  /** Stands for a value that is not there. */
  missing: string;
  isChosen: (value: string | null) => boolean;
  onChoose: (value: string | null) => void;
}

/** The most frequent values, their counts, and bars: a table whose values are toggles. */
export function BarList({ label, rows, missing, isChosen, onChoose }: BarListProps) {
  const largest = Math.max(1, ...rows.map((row) => countOf(row[1])));
  return (
    <table className="w-full table-fixed text-data">
      <caption className="sr-only">{label}. Choosing a value narrows every tile to it.</caption>
      <colgroup>
        <col />
        <col className="w-13" />
        <col className="w-[26%]" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Events</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const value = row[0] === null || row[0] === undefined ? null : String(row[0]);
          const count = countOf(row[1]);
          const chosen = isChosen(value);
          return (
            <tr key={JSON.stringify(value)} className="group">
              <th scope="row" className="p-0 text-left font-normal">
                <button
                  type="button"
                  aria-pressed={chosen}
                  aria-label={value === null ? missing : value || '(empty)'}
                  title={value ?? missing}
                  onClick={() => onChoose(value)}
                  className={cx(
                    'h-6 w-full truncate rounded-sm px-1 text-left transition-colors duration-(--fast)',
                    value === null ? 'text-ink-2 italic' : 'font-data',
                    chosen ? 'bg-accent-wash font-semibold' : 'group-hover:bg-hover',
                  )}
                >
                  {value === null ? missing : shortValue(value)}
                </button>
              </th>
              <td className="px-2 text-right tabular-nums">{formatNumber(count)}</td>
              <td aria-hidden className="cursor-pointer" onClick={() => onChoose(value)}>
                <svg width="100%" height={10} className="block">
                  <rect
                    width={`${(count / largest) * 100}%`}
                    height={10}
                    rx={1}
                    className={chosen ? 'fill-accent' : 'fill-chart-1'}
                  />
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
