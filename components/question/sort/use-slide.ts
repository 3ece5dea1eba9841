import { type RefObject, useLayoutEffect, useRef } from 'react';

const MS = 160;

/** Rows glide to their new places, but for the one that follows the pointer; not with reduced motion. */
export function useSlide(root: RefObject<HTMLElement | null>, dragged: string | undefined) {
  const places = useRef(new Map<string, { top: number; left: number }>());
  useLayoutEffect(() => {
    const still =
      typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map<string, { top: number; left: number }>();
    for (const row of root.current?.querySelectorAll<HTMLElement>('[data-sort]') ?? []) {
      const id = row.dataset['sort'] ?? '';
      const { offsetTop: top, offsetLeft: left } = row;
      const was = places.current.get(id);
      now.set(id, { top, left });
      if (still || !was || id === dragged || (was.top === top && was.left === left)) continue;
      const from = `translate(${was.left - left}px, ${was.top - top}px)`;
      row.animate?.([{ transform: from }, { transform: 'none' }], { duration: MS, easing: 'ease-out' }); // prettier-ignore
    }
    places.current = now;
  });
}
