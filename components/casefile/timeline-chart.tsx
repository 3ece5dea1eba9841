import { Fragment } from 'react';
import { cx } from '@/components/ui/cx';
import { clockOf, dayOf } from '@/lib/casefile/evidence/instant';
import type { TimelineEntry } from '@/lib/casefile/timeline/entries';
import { placed } from '@/lib/casefile/timeline/placed';
import { BREAK, timelineScale, type TimelineScale } from '@/lib/casefile/timeline/scale';

const ROW = 42;
const SHORTEST = 200;
/** The axis, and where the rows begin, from the left. */
const AXIS = 88;
const ROWS_AT = 122;

interface TimelineChartProps {
  entries: readonly TimelineEntry[];
  /** Absent on paper. */
  onOpen?: (entry: TimelineEntry) => void;
}

/**
 * Events on an axis of time, from top to bottom and to scale; long gaps are broken and said. The rows
 * beside it are the same events as a list, each tied to its place on the axis.
 */
export function TimelineChart({ entries, onOpen }: TimelineChartProps) {
  const times = entries.map(({ time }) => time);
  const scale = timelineScale(times, Math.max(SHORTEST, entries.length * ROW + 3 * BREAK));
  const { length } = scale;
  const rows = placed(scale.positions, ROW, length);
  return (
    <div className="relative my-2 mr-2" style={{ height: length }}>
      <Axis entries={entries} scale={scale} rows={rows} length={length} />
      <ol aria-label="Timeline, UTC">
        {entries.map((entry, at) => {
          const gap = scale.breaks.find(({ to }) => to === entry.time && times[at - 1] !== to);
          return (
            <Fragment key={entry.key}>
              {gap && <li className="sr-only">{gap.words} without an entry</li>}
              <li
                className="absolute right-0"
                style={{ top: (rows[at] ?? 0) - ROW / 2, left: ROWS_AT, height: ROW }}
              >
                <Row entry={entry} onOpen={onOpen} />
              </li>
            </Fragment>
          );
        })}
      </ol>
    </div>
  );
}

const KINDS = { pin: '', entry: 'your entry', decision: 'fix', rollback: 'rolled back' } as const;

function Row({ entry, onOpen }: { entry: TimelineEntry } & Pick<TimelineChartProps, 'onOpen'>) {
  const { kind, label, title, detail, time, after } = entry;
  const beside = [label, KINDS[kind], kind === 'pin' && after && 'after the fix', detail];
  const body = (
    <>
      <span className="block truncate text-sm leading-5 font-semibold">{title}</span>
      <span className="block truncate text-label text-ink-3">
        <span className="sr-only">{dayOf(time)} </span>
        <span className="font-mono text-ink-2">{clockOf(time)}</span>{' '}
        {beside.filter(Boolean).join(' · ')}
      </span>
    </>
  );
  const look = 'block h-full w-full rounded-sm px-1.5 py-0.5 text-left';
  if (!onOpen || kind === 'decision' || kind === 'rollback') {
    return <div className={look}>{body}</div>;
  }
  return (
    <button
      type="button"
      onClick={() => onOpen(entry)}
      className={cx(look, 'transition-colors duration-(--fast) hover:bg-hover')}
    >
      {body}
    </button>
  );
}

interface AxisProps {
  entries: readonly TimelineEntry[];
  scale: TimelineScale;
  rows: readonly number[];
  length: number;
}

/** The line, its ticks and breaks, and what ties each event to its row. */
function Axis({ entries, scale, rows, length }: AxisProps) {
  return (
    <svg
      aria-hidden
      width={ROWS_AT}
      height={length}
      className="absolute top-0 left-0 overflow-visible text-[0.6875rem]"
    >
      {scale.stretches.map(({ from, start, end }, at) => (
        <g key={from}>
          <line x1={AXIS} x2={AXIS} y1={start - 6} y2={end + 6} className="stroke-line-strong" />
          {dayOf(from) !== dayOf(scale.stretches[at - 1]?.to ?? NaN) && (
            <text x={AXIS - 8} y={start - 10} textAnchor="end" className="fill-ink-2 font-semibold">
              {dayOf(from)}
            </text>
          )}
        </g>
      ))}
      {scale.ticks.map(({ time, at, label }) => (
        <g key={time}>
          <line x1={AXIS - 4} x2={AXIS} y1={at} y2={at} className="stroke-line-strong" />
          <text x={AXIS - 8} y={at + 4} textAnchor="end" className="fill-ink-3 font-mono">
            {label}
          </text>
        </g>
      ))}
      {scale.breaks.map(({ from, at, words }) => (
        <g key={from}>
          <path
            d={`M${AXIS} ${at - BREAK / 2 + 4} V${at - 6} l-4 3 l8 6 l-4 3 V${at + BREAK / 2 - 4}`}
            className="fill-none stroke-line-strong [stroke-dasharray:2_2]"
          />
          {inLines(words).map((line, index, lines) => (
            <text
              key={line}
              x={AXIS - 8}
              y={at + 4 + (index - (lines.length - 1) / 2) * 12}
              textAnchor="end"
              className="fill-ink-3 italic"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {entries.map(({ key, kind, after }, at) => {
        const [y, row] = [scale.positions[at] ?? 0, rows[at] ?? 0];
        return (
          <g key={key}>
            <path
              d={`M${AXIS + 5} ${y} C${AXIS + 18} ${y} ${AXIS + 14} ${row} ${ROWS_AT - 2} ${row}`}
              className="fill-none stroke-line"
            />
            <Mark kind={kind} after={after} y={y} />
          </g>
        );
      })}
    </svg>
  );
}

/** `6 days 4 hours` in two lines. */
const inLines = (words: string) => words.match(/\d+ \w+/g) ?? [words];

/** Kinds are told apart by shape: a dot, a ring for what you wrote, a diamond for a fix. */
function Mark({ kind, after, y }: { kind: TimelineEntry['kind']; after: boolean; y: number }) {
  if (kind === 'decision' || kind === 'rollback') {
    const look = kind === 'decision' ? 'fill-ok' : 'fill-warn';
    return <path d={`M${AXIS} ${y - 6} l6 6 l-6 6 l-6 -6 z`} className={look} />;
  }
  if (kind === 'entry') {
    return <circle cx={AXIS} cy={y} r={4} className="fill-page stroke-accent stroke-2" />;
  }
  return <circle cx={AXIS} cy={y} r={4} className={after ? 'fill-ok' : 'fill-accent'} />;
}
