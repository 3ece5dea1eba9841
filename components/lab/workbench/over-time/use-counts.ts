import { useEffect, useState } from 'react';
import type { TimePoint } from '@/components/chart/bins';
import { binSeconds } from '@/lib/query/dashboards/bins';
import type { TimeWindow } from '@/lib/query/sql/window';
import type { Counter, Span } from './counter';

export interface Counts {
  /** In whole bins. */
  readonly span: Span;
  readonly binMs: number;
  readonly points: readonly TimePoint[];
}
export type CountState =
  | { readonly status: 'counting'; readonly before?: Counts }
  | { readonly status: 'empty' }
  | { readonly status: 'counted'; readonly counts: Counts };

/** Counts anew for another window; what was counted before stays until then. */
export function useCounts(counter: Counter, window: TimeWindow): CountState {
  const [extent, setExtent] = useState<{ counter: Counter; span: Span | undefined }>();
  const [counted, setCounted] = useState<{
    counter: Counter;
    from: number;
    to: number;
    counts: Counts;
  }>();
  const whole = extent?.counter === counter ? extent.span : undefined;
  const from = window.from ?? whole?.from;
  const to = window.to ?? whole?.to;

  useEffect(() => {
    const stop = new AbortController();
    void counter.extent(stop.signal).then((span) => {
      if (!stop.signal.aborted) setExtent({ counter, span });
    });
    return () => stop.abort();
  }, [counter]);

  useEffect(() => {
    if (from === undefined || to === undefined || from >= to) return;
    const stop = new AbortController();
    const seconds = binSeconds(to - from);
    const binMs = seconds * 1000;
    const span = { from: Math.floor(from / binMs) * binMs, to: Math.ceil(to / binMs) * binMs };
    void counter.count(span, seconds, stop.signal).then((points) => {
      if (stop.signal.aborted) return;
      const counts = { span, binMs, points: closed(points, span, binMs, counter.series.length) };
      setCounted({ counter, from, to, counts });
    });
    return () => stop.abort();
  }, [counter, from, to]);

  if (extent?.counter === counter && !whole) return { status: 'empty' };
  if (from !== undefined && to !== undefined && from >= to) return { status: 'empty' };
  if (counted?.counter === counter && counted.from === from && counted.to === to)
    return { status: 'counted', counts: counted.counts };
  return { status: 'counting', ...(counted && { before: counted.counts }) };
}

/** With a bin at each end of the window, where the events begin later or end sooner. */
function closed(
  points: readonly TimePoint[],
  { from, to }: Span,
  binMs: number,
  series: number,
): readonly TimePoint[] {
  const values = Array<number>(series).fill(0);
  const last = to - binMs;
  const inside = points.filter(({ at }) => at >= from && at < to);
  return [
    ...(inside[0]?.at === from ? [] : [{ at: from, values }]),
    ...inside,
    ...(inside.at(-1)?.at === last || last === from ? [] : [{ at: last, values }]),
  ];
}
