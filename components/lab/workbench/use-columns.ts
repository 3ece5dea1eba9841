import { type RefObject, useEffect, useState } from 'react';

/** Pixels beside the text: the gutter at the left and the scroll bar's room at the right. */
const BESIDE = 20 + 28;

const PROBED = 10;

/** How many characters of the data font stand side by side in a pane. */
export function useColumns(pane: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(100);
  useEffect(() => {
    const element = pane.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const probe = document.createElement('span');
    // At the corner, and short: what is only measured must give nothing to scroll to.
    probe.className = 'font-data invisible absolute top-0 left-0 whitespace-pre';
    probe.textContent = '0'.repeat(PROBED);
    element.append(probe);
    const measure = () => {
      const character = probe.getBoundingClientRect().width / PROBED;
      if (character > 0 && element.clientWidth > 0) {
        setColumns(Math.max(20, Math.floor((element.clientWidth - BESIDE) / character)));
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(probe); // the font may arrive later
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, [pane]);
  return columns;
}
