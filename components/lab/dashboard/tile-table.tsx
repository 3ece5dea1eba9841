'use client';

import { TABLE_ROWS } from '@/lib/query/dashboards/pieces';
import type { FieldPath, Tile } from '@/lib/query/dashboards/types';
import type { Json } from '@/lib/query/types';
import type { Rows } from './ask';
import { cellText, shortValue } from './words';

interface TileTableProps {
  label: string;
  rows: Rows;
  columns: Extract<Tile['shows'], { kind: 'table' }>['columns'];
  isChosen: (field: FieldPath, value: string) => boolean;
  onChoose: (field: FieldPath, value: string) => void;
}

/** Rows as they are; a cell of a column that has a field is a toggle. */
export function TileTable({ label, rows, columns, isChosen, onChoose }: TileTableProps) {
  return (
    <div role="region" aria-label={`${label}, table`} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-data">
        <thead>
          <tr className="border-b border-line text-left text-label text-ink-3">
            {columns.map((column) => (
              <th key={column.label} scope="col" className="py-1 pr-4 font-semibold">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} className="hover:bg-hover">
              {columns.map(({ label: name, field }, index) => (
                <td key={name} className="font-data h-6 pr-4 whitespace-nowrap">
                  <Cell
                    cell={row[index] ?? null}
                    field={field}
                    isChosen={isChosen}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length >= TABLE_ROWS && (
        <p className="pt-1 text-label text-ink-3">
          The first {TABLE_ROWS} rows. Its query opens in SQL, where you can ask for more.
        </p>
      )}
    </div>
  );
}

interface CellProps extends Pick<TileTableProps, 'isChosen' | 'onChoose'> {
  cell: Json;
  field: FieldPath | undefined;
}

function Cell({ cell, field, isChosen, onChoose }: CellProps) {
  const text = cellText(cell);
  if (!field || typeof cell !== 'string') return <>{text}</>;
  return (
    <button
      type="button"
      aria-pressed={isChosen(field, cell)}
      aria-label={text || '(empty)'}
      title={text}
      onClick={() => onChoose(field, cell)}
      className="h-6 max-w-80 truncate rounded-sm align-bottom underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent aria-pressed:bg-accent-wash aria-pressed:font-semibold"
    >
      {shortValue(text)}
    </button>
  );
}
