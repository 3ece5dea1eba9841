// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BarChart } from '@/components/chart/bar-chart';
import { ticksOf, timeTicks } from '@/components/chart/scale';
import { TimeChart } from '@/components/chart/time-chart';

afterEach(cleanup);
const HOUR = 3_600_000;
const at = (hour: number) => Date.parse('2024-11-28T00:00:00Z') + hour * HOUR;

describe('an axis', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [49, [0, 20, 40, 60]],
    [100, [0, 50, 100]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('up to %d', (largest, ticks) => {
    expect(ticksOf(largest)).toEqual(ticks);
  });
  it('has its times at round hours', () => {
    expect(timeTicks(at(0.5), at(6.5), 4)).toEqual([at(2), at(4), at(6)]);
  });
});

describe('TimeChart', () => {
  const points = [
    { at: at(0), values: [2] },
    { at: at(3), values: [5] },
  ];
  const draw = (onBrush?: (from: number, to: number) => void) => {
    render(
      <TimeChart
        label="events by hour"
        points={points}
        series={['events']}
        binMs={HOUR}
        {...(onBrush && { onBrush })}
      />,
    );
    const chart = screen.getByRole('group', { name: 'events by hour' });
    fireEvent.focus(chart);
    return (key: string, more = {}) => fireEvent.keyDown(chart, { key, ...more });
  };

  it('is read bin by bin with the arrows, and bins without events are nothing', () => {
    const press = draw();
    expect(screen.getByText('2024-11-28 00:00 UTC: 2')).toBeTruthy();
    press('ArrowRight');
    expect(screen.getByText('2024-11-28 01:00 UTC: 0')).toBeTruthy();
    press('End');
    expect(screen.getByText('2024-11-28 03:00 UTC: 5')).toBeTruthy();
    press('ArrowRight');
    expect(screen.getByText('2024-11-28 03:00 UTC: 5')).toBeTruthy();
  });

  it('gives the window that was marked, in whole bins; the end is the next bin', () => {
    const onBrush = vi.fn();
    const press = draw(onBrush);
    press('ArrowRight');
    press('ArrowRight', { shiftKey: true });
    press('Enter');
    expect(onBrush).toHaveBeenCalledWith(at(1), at(3));
  });

  it('gives the one bin where nothing was marked', () => {
    const onBrush = vi.fn();
    draw(onBrush)('Enter');
    expect(onBrush).toHaveBeenCalledWith(at(0), at(1));
  });

  it('is not there without points', () => {
    const { container } = render(<TimeChart label="x" points={[]} series={['n']} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('BarChart', () => {
  it('is a table of names and numbers', () => {
    const bars = [
      { name: 'ListObjects', value: 1_234 },
      { name: '', value: 0 },
    ];
    render(<BarChart label="events by name" bars={bars} />);
    const table = screen.getByRole('table', { name: 'events by name' });
    expect([...table.querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
      'ListObjects1,234',
      '(none)0',
    ]);
  });
});
