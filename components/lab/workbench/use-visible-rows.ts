import { type RefObject, useEffect, useState } from 'react';

/** Rows drawn above and below what is seen; rows of many parts are drawn fewer at once. */
const OVERSCAN = 20;
/** Browsers cannot lay out elements much taller than this; beyond it, scrolling is scaled. */
const MAX_HEIGHT = 15_000_000;

export interface VisibleRows {
  /** Height of the whole block, in pixels. */
  readonly height: number;
  /** Rows `[from, to)` are to be drawn, `top` pixels below the block's upper edge. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** Which rows of a block of equally high rows are seen through its scrolling parent. */
export function visibleRows(
  scrolled: number,
  viewport: number,
  rowCount: number,
  rowHeight: number,
  overscan = OVERSCAN,
): VisibleRows {
  const full = rowCount * rowHeight;
  const height = Math.min(full, MAX_HEIGHT);
  const top = Math.min(Math.max(0, scrolled), height);
  const first = Math.floor((top * (full / Math.max(1, height))) / rowHeight);
  const seen = scrolled + viewport < 0 || scrolled > height ? 0 : Math.ceil(viewport / rowHeight);
  // Whole steps of the overscan, so that most scrolling draws nothing new.
  const scaled = height < full;
  const from = Math.max(0, (scaled ? first : first - (first % overscan)) - overscan);
  const to = Math.min(rowCount, from + seen + overscan * 3);
  return { height, from, to, top: scaled ? top - (first - from) * rowHeight : from * rowHeight };
}

/** How far a block is scrolled out at the top, and how much of it can be seen. */
interface Window {
  readonly scrolled: number;
  readonly viewport: number;
}
/** Before anything is laid out (and in a test) a pane is taken for one of usual size. */
const USUAL: Window = { scrolled: 0, viewport: 600 };

export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  block: RefObject<HTMLElement | null>,
  rowCount: number,
  rowHeight: number,
  overscan?: number,
): VisibleRows {
  const [seen, setSeen] = useState(USUAL);

  useEffect(() => {
    const pane = scroller.current;
    const own = block.current;
    if (!pane || !own || typeof ResizeObserver === 'undefined') return;
    const rowsOf = (seen: Window) =>
      visibleRows(seen.scrolled, seen.viewport, rowCount, rowHeight, overscan);
    const measure = () => {
      const scrolled = pane.getBoundingClientRect().top - own.getBoundingClientRect().top;
      const next = { scrolled, viewport: pane.clientHeight };
      // Most scrolling shows rows that are drawn already.
      setSeen((was) => (same(rowsOf(was), rowsOf(next)) ? was : next));
    };
    pane.addEventListener('scroll', measure, { passive: true });
    // Tells at once, and again when the pane, or anything above the block, changes its size.
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    if (pane.firstElementChild) observer.observe(pane.firstElementChild);
    return () => {
      pane.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, block, rowCount, rowHeight, overscan]);

  return visibleRows(seen.scrolled, seen.viewport, rowCount, rowHeight, overscan);
}

const same = (a: VisibleRows, b: VisibleRows) =>
  a.from === b.from && a.to === b.to && a.top === b.top;
