'use client';

import { ticksOf } from '@/components/chart/scale';
import { dayWords } from '@/lib/progress/review/days';
import { dueByDay, type Items, type Now } from '@/lib/progress/review/due';

const DAYS = 30;
const [WIDTH, HEIGHT, GAP] = [600, 120, 4];

/** What falls due in the next thirty days: bars, and the same as a table. */
export function DueCalendar({ items, now }: { items: Items; now: Now }) {
  const days = dueByDay(items, now, DAYS);
  const some = days.filter(({ count }) => count > 0);
  const sum = some.reduce((all, { count }) => all + count, 0);
  const ticks = ticksOf(Math.max(4, ...days.map(({ count }) => count)));
  const top = ticks.at(-1) ?? 1;
  const step = WIDTH / DAYS;
  return (
    <section aria-labelledby="due-title" className="mt-14 border-t border-line pt-8">
      <h2 id="due-title" className="text-h2 font-bold tracking-tight">
        The next {DAYS} days
      </h2>
      <p className="mt-1 text-sm text-ink-3">
        {sum} of {Object.keys(items).length} questions fall due. Days are yours, in the zone of this
        browser: {now.zone}.
      </p>
      <div className="mt-5 grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div aria-hidden className="min-w-0">
          <div className="relative pl-7">
            {ticks.map((tick) => (
              <Tick key={tick} tick={tick} top={top} />
            ))}
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="relative block h-30 w-full"
            >
              {days.map(({ day, count }, i) => (
                <rect
                  key={day}
                  x={i * step + GAP / 2}
                  width={step - GAP}
                  y={HEIGHT - (HEIGHT * count) / top}
                  height={(HEIGHT * count) / top}
                  className={i === 0 ? 'fill-accent' : 'fill-chart-1'}
                >
                  <title>{`${dayWords(day)}: ${count}`}</title>
                </rect>
              ))}
            </svg>
          </div>
          <p className="mt-1.5 flex justify-between pl-7 text-label text-ink-3">
            <span className="font-semibold text-ink">Today</span>
            <span>{dayWords(days[10]?.day ?? '')}</span>
            <span>{dayWords(days[20]?.day ?? '')}</span>
            <span>{dayWords(days[DAYS - 1]?.day ?? '')}</span>
          </p>
        </div>
        {some.length > 0 ? (
          <div
            role="region"
            aria-label="What is due, by day"
            tabIndex={0}
            className="max-h-46 overflow-y-auto border-b border-line"
          >
            <table className="w-full text-sm">
              <thead className="text-label text-ink-3">
                <tr>
                  <th scope="col" className="sticky top-0 bg-page pb-1 text-left font-semibold">
                    Day
                  </th>
                  <th scope="col" className="sticky top-0 bg-page pb-1 text-right font-semibold">
                    Due
                  </th>
                </tr>
              </thead>
              <tbody>
                {some.map(({ day, count }) => (
                  <tr key={day} className="border-t border-line">
                    <th scope="row" className="py-1 text-left font-normal">
                      {day === days[0]?.day ? 'Today' : dayWords(day)}
                    </th>
                    <td className="py-1 text-right tabular-nums">{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p className="text-sm text-ink-2">Nothing falls due in this time.</p>
        )}
      </div>
    </section>
  );
}

function Tick({ tick, top }: { tick: number; top: number }) {
  return (
    <svg className="absolute inset-x-0 top-0 h-30 w-full overflow-visible" aria-hidden>
      <line
        x1={28}
        x2="100%"
        y1={`${100 - (100 * tick) / top}%`}
        y2={`${100 - (100 * tick) / top}%`}
        className="stroke-line"
      />
      <text
        x={20}
        y={`${100 - (100 * tick) / top}%`}
        dy={4}
        textAnchor="end"
        className="fill-ink-3 text-label tabular-nums"
      >
        {tick}
      </text>
    </svg>
  );
}
