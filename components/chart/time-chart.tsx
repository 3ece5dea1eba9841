'use client';

import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Grid, Times } from './axes';
import { filled, lineOf, smallestGap, type TimePoint } from './bins';
import { formatNumber, fullTime, ticksOf } from './scale';
import { useWidth } from './use-width';

export interface TimeChartProps {
  /** What is counted, for those who do not see it. */
  label: string;
  /** In order of time. */
  points: readonly TimePoint[];
  /** The names of the series: one or a few. */
  series: readonly string[];
  /** The width of a bin in milliseconds: then missing bins are shown as nothing. */
  binMs?: number;
  /** What the axis covers, so that charts above each other share it; from the first to the last bin otherwise. */
  span?: { readonly from: number; readonly to: number };
  /** Bars for one series and lines for several where it is not said; bars draw the second within the first. */
  shape?: 'bars' | 'lines';
  /** The instant that a chart above or beneath points at. */
  cursor?: number | undefined;
  /** Told the beginning of the bin that is pointed at; undefined where none is any more. */
  onCursor?: (at: number | undefined) => void;
  height?: number;
  /** Told the window that was drawn, or chosen with Shift and the arrows and Enter; `to` exclusive. */
  onBrush?: (from: number, to: number) => void;
}

const LEFT = 44;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;
/** Dashes tell the series apart where colours do not. */
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'];
const COLOURS = ['text-chart-1', 'text-chart-2', 'text-chart-3', 'text-chart-4'];

/**
 * Bars for one series over time, lines for several. One stop in the tab order: the arrows go from
 * bin to bin and read it out.
 */
export function TimeChart(props: TimeChartProps) {
  const { label, points, series, binMs, span, cursor, onCursor, height = 150, onBrush } = props;
  const shape = props.shape ?? (series.length === 1 ? 'bars' : 'lines');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [here, show] = useState<number>();
  const [marked, setMarked] = useState<readonly [number, number]>();
  const drawing = useRef<number>(undefined);
  const helpId = useId();

  const nothing = shape === 'bars' || series.length > 1 ? 0 : NaN;
  const bins = useMemo(
    () => filled(points, binMs, Array<number>(series.length).fill(nothing)),
    [points, binMs, series.length, nothing],
  );
  const step = binMs ?? smallestGap(bins);
  const first = span?.from ?? bins[0]?.at ?? 0;
  const end = span?.to ?? (bins.at(-1)?.at ?? 0) + step;
  const largest = Math.max(
    0,
    ...bins.flatMap(({ values }) => values).filter((one) => !Number.isNaN(one)),
  );
  const ticks = ticksOf(largest);
  const top = ticks.at(-1) ?? 1;
  const inner = { width: Math.max(1, width - LEFT - RIGHT), height: height - TOP - BOTTOM };
  const x = (at: number) => LEFT + ((at - first) / Math.max(1, end - first)) * inner.width;
  const y = (value: number) => TOP + inner.height - (value / top) * inner.height;

  function setHere(index: number | undefined) {
    show(index);
    onCursor?.(index === undefined ? undefined : bins[index]?.at);
  }
  const indexAt = (clientX: number) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const at = first + ((clientX - left - LEFT) / inner.width) * (end - first);
    const index = bins.findLastIndex((bin) => bin.at <= at);
    return Math.min(bins.length - 1, Math.max(0, index));
  };
  const brush = ([from, to]: readonly [number, number]) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [begin, last] = [bins[low], bins[high]];
    setMarked(undefined);
    if (begin && last) onBrush?.(begin.at, last.at + step);
  };

  function onKeyDown(event: KeyboardEvent) {
    const at = here ?? 0;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bins.length - 1 }[event.key];
    if (to !== undefined) {
      const next = Math.min(bins.length - 1, Math.max(0, to));
      setHere(next);
      if (onBrush) setMarked(event.shiftKey ? [marked?.[0] ?? at, next] : undefined);
    } else if (event.key === 'Enter' && onBrush) brush(marked ?? [at, at]);
    else if (event.key === 'Escape' && marked) setMarked(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onPointerDown(event: PointerEvent) {
    if (!onBrush || event.button !== 0) return;
    drawing.current = indexAt(event.clientX);
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent) {
    const index = indexAt(event.clientX);
    setHere(index);
    if (drawing.current !== undefined) setMarked([drawing.current, index]);
  }
  function onPointerUp() {
    const from = drawing.current;
    drawing.current = undefined;
    if (from !== undefined && here !== undefined) brush([from, here]);
  }

  if (bins.length === 0) return null;
  const bin = here === undefined ? undefined : bins[here];
  const bars = shape === 'bars';
  const pointed = bin?.at ?? cursor;
  const gap = inner.width / bins.length > 6 ? 1 : 0;
  const [from, to] = marked ? [Math.min(...marked), Math.max(...marked)] : [];
  return (
    <figure className="min-w-0">
      <div
        ref={box}
        role="group"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onFocus={() => here === undefined && setHere(0)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => drawing.current === undefined && setHere(undefined)}
        onBlur={() => {
          setHere(undefined);
          setMarked(undefined);
        }}
        className={cx('relative w-full rounded', onBrush && 'cursor-crosshair touch-pan-y')}
      >
        <span id={helpId} hidden>
          The arrow keys go from one bin to the next.
          {onBrush && ' Shift and an arrow mark a window, Enter takes it.'}
        </span>
        <svg width={width || '100%'} height={height} aria-hidden className="block select-none">
          <Grid ticks={ticks} left={LEFT} right={LEFT + inner.width} y={y} />
          <Times
            span={[first, end]}
            left={LEFT}
            right={LEFT + inner.width}
            edge={LEFT + inner.width + RIGHT}
            x={x}
            y={height - 5}
          />
          {from !== undefined && to !== undefined && bins[from] && bins[to] && (
            <rect
              x={x(bins[from].at)}
              y={TOP}
              width={Math.max(1, x(bins[to].at + step) - x(bins[from].at))}
              height={inner.height}
              className="fill-accent-wash"
            />
          )}
          {bars
            ? bins.flatMap(({ at, values }, index) =>
                values.map((value, one) => (
                  <rect
                    key={`${at} ${one}`}
                    x={x(at) + gap / 2}
                    y={y(value)}
                    width={Math.max(1, x(at + step) - x(at) - gap)}
                    height={Math.max(value > 0 ? 1 : 0, TOP + inner.height - y(value))}
                    className={one > 0 ? 'fill-bad' : index === here ? 'fill-ink' : 'fill-chart-1'}
                  />
                )),
              )
            : series.map((name, one) => (
                <path
                  key={name}
                  d={lineOf(
                    bins.map(({ at, values }) => [x(at + step / 2), y(values[one] ?? NaN)]),
                  )}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth={1.5}
                  strokeLinecap="round"
                  strokeDasharray={DASHES[one % DASHES.length]}
                  className={COLOURS[one % COLOURS.length]}
                />
              ))}
          {pointed !== undefined && pointed >= first && pointed < end && !(bin && bars) && (
            <line
              x1={x(bin ? bin.at + step / 2 : pointed)}
              x2={x(bin ? bin.at + step / 2 : pointed)}
              y1={TOP}
              y2={TOP + inner.height}
              className="stroke-ink-3"
            />
          )}
        </svg>
      </div>
      <figcaption className="flex min-h-5 flex-wrap gap-x-3 pl-11 text-label text-ink-3 tabular-nums">
        <span aria-live="polite">
          {bin
            ? `${fullTime(bin.at)} UTC: ${series
                .map((name, one) => {
                  const value = bin.values[one] ?? 0;
                  const words = Number.isNaN(value) ? 'no data' : formatNumber(value);
                  return series.length > 1 ? `${name} ${words}` : words;
                })
                .join(', ')}`
            : `${fullTime(first)} to ${fullTime(end)} UTC`}
        </span>
        {series.length > 1 &&
          !bars &&
          series.map((name, one) => (
            <span key={name} className="inline-flex items-center gap-1.5">
              <svg width={18} height={6} aria-hidden className={COLOURS[one % COLOURS.length]}>
                <line
                  x1={0}
                  x2={18}
                  y1={3}
                  y2={3}
                  stroke="currentColor"
                  strokeWidth={2}
                  strokeDasharray={DASHES[one % DASHES.length]}
                />
              </svg>
              {name}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
