'use client';

import { formatNumber } from './scale';

export interface Bar {
  readonly name: string;
  readonly value: number;
}
export interface BarChartProps {
  /** What is counted by what: the name of the table that this is. */
  label: string;
  bars: readonly Bar[];
  /** At the most so many, in the order given. */
  most?: number;
}

/** Numbers with their bars: a table, so that it can be read as one. */
export function BarChart({ label, bars, most = 12 }: BarChartProps) {
  const shown = bars.slice(0, most);
  const largest = Math.max(1e-9, ...shown.map(({ value }) => Math.abs(value)));
  return (
    <table aria-label={label} className="w-full table-fixed text-data">
      <tbody>
        {shown.map((bar, at) => (
          // Two that are cut short may have one name.
          <tr key={at} className="group">
            <th scope="row" className="font-data w-1/2 truncate py-0.5 pr-3 text-left font-normal">
              <span title={bar.name}>{bar.name || '(none)'}</span>
            </th>
            <td className="w-20 py-0.5 pr-2 text-right tabular-nums">{formatNumber(bar.value)}</td>
            <td aria-hidden className="py-0.5">
              <svg width="100%" height={10} className="block">
                <rect
                  width={`${(Math.abs(bar.value) / largest) * 100}%`}
                  height={10}
                  rx={1}
                  className="fill-chart-1"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
