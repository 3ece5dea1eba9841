// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResultTable } from '@/components/lab/workbench/table/result-table';
import type { Json } from '@/lib/query/types';

const columns = [
  { name: 'eventName', type: 'VARCHAR' },
  { name: 'n', type: 'BIGINT' },
];
const few: Json[][] = [
  ['PutObject', 10],
  ['ListObjects', 9],
  [null, 100],
];
afterEach(cleanup);

const at = (row: number, column: number) =>
  document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
const names = () => few.map((_, row) => at(row, 0)?.textContent);
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

function show(rows: Json[][], props = {}) {
  render(<ResultTable columns={columns} rows={rows} label="Result" say={vi.fn()} {...props} />);
}

describe('ResultTable', () => {
  it('says how many rows there are, and draws only those that are seen', () => {
    show(Array.from({ length: 10_000 }, (_, row) => [`row ${row}`, row]));
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getAllByRole('row').length).toBeLessThan(150);
  });

  it('has one stop in the tab order, and goes by arrow keys up to the header', () => {
    show(few);
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
    at(0, 0)?.focus();
    press('ArrowDown');
    press('ArrowRight');
    expect(document.activeElement).toBe(at(1, 1));
    press('End', { ctrlKey: true });
    expect(document.activeElement).toBe(at(2, 1));
    press('Home');
    expect(document.activeElement).toBe(at(2, 0));
    for (let step = 0; step < 5; step += 1) press('ArrowUp');
    expect(document.activeElement).toBe(at(-1, 0));
  });

  it('sorts from the header by key, numbers as numbers', () => {
    show(few);
    at(-1, 1)?.focus();
    press('Enter');
    expect(at(-1, 1)?.getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['ListObjects', 'PutObject', 'null']);
    press('Enter');
    expect(at(-1, 1)?.getAttribute('aria-sort')).toBe('descending');
    expect(names()).toEqual(['null', 'PutObject', 'ListObjects']);
    press('Enter');
    expect(at(-1, 1)?.getAttribute('aria-sort')).toBe('none');
  });

  it('offers what can be done with a cell', () => {
    const onFilter = vi.fn();
    show(few, { onFilter, filterable: (column: number) => column === 0 });
    at(0, 0)?.focus();
    press('Enter');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Filter by this value', hidden: true }));
    expect(onFilter).toHaveBeenCalledWith(0, 'PutObject');
    act(() => at(0, 1)?.focus());
    press('Enter');
    expect(
      screen.queryByRole('menuitem', { name: 'Filter by this value', hidden: true }),
    ).toBeNull();
  });

  it('makes a column wider by key', () => {
    show(few);
    const tracks = () =>
      document
        .querySelector<HTMLElement>('[style*="--tracks"]')
        ?.style.getPropertyValue('--tracks');
    const before = tracks();
    at(-1, 0)?.focus();
    press('ArrowRight', { altKey: true });
    expect(tracks()).not.toBe(before);
  });
});
