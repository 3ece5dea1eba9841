import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'; // prettier-ignore
import { type Lists, type Spot, spotOf } from './arrange';

interface DragSettings {
  lift: (id: string) => void;
  place: (id: string, to: Spot) => void;
  drop: () => void;
  cancel: () => void;
  /** What follows the pointer now. */
  dragged: string | undefined;
  shown: Lists;
}

interface Hold {
  readonly id: string;
  readonly pointer: number;
  /** Where in its row it is held. */
  readonly dx: number;
  readonly dy: number;
  readonly height: number;
  /** Where the pointer went down, and where it is. */
  readonly from: readonly [number, number];
  x: number;
  y: number;
}

/** So far a press is no drag yet. */
const SLOP = 4;
/** Nearer than this to an edge of the window the page scrolls along. */
const EDGE = 56;

/**
 * Drags rows (`data-sort`) between lists (`data-list`) under `root`. A mouse takes a row anywhere, a finger at
 * its handle only, so that the rest still scrolls. Places are read from the layout, which transforms leave as
 * it is; the one style that is set goes through the CSSOM, as the content security policy wants.
 */
export function useDrag(root: RefObject<HTMLElement | null>, settings: DragSettings) {
  const hold = useRef<Hold>(undefined);
  const { dragged } = settings;
  const rowOf = (id: string) => root.current?.querySelector<HTMLElement>(`[data-sort="${id}"]`);

  function follow() {
    const held = hold.current;
    const row = held && rowOf(held.id);
    const box = root.current?.getBoundingClientRect();
    if (!held || !row || !box || dragged !== held.id) return;
    const x = held.x - held.dx - box.left - row.offsetLeft;
    const y = held.y - held.dy - box.top - row.offsetTop;
    row.style.transform = `translate(${x}px, ${y}px)`;
  }
  useLayoutEffect(follow);

  /** Which list is under the pointer (or nearest), and above which of its rows the held one is. */
  function spotUnder(held: Hold): Spot | undefined {
    const lists = [...(root.current?.querySelectorAll<HTMLElement>('[data-list]') ?? [])];
    const away = (list: HTMLElement) => {
      const { left, right, top, bottom } = list.getBoundingClientRect();
      const out = (at: number, low: number, high: number) => Math.max(low - at, 0, at - high);
      return out(held.x, left, right) + out(held.y, top, bottom);
    };
    const near = lists.reduce((best, list) => (away(list) < away(best) ? list : best), lists[0]!);
    const top = root.current?.getBoundingClientRect().top ?? 0;
    const middle = held.y - held.dy + held.height / 2 - top;
    const rows = [...near.querySelectorAll<HTMLElement>('[data-sort]')];
    const others = rows.filter((row) => row.dataset['sort'] !== held.id);
    const above = others.filter((row) => row.offsetTop + row.offsetHeight / 2 < middle);
    return { list: lists.indexOf(near), at: above.length };
  }

  function sees() {
    const held = hold.current;
    const to = held && spotUnder(held);
    if (!held || !to || !dragged) return;
    const was = spotOf(settings.shown, held.id);
    if (was.list !== to.list || was.at !== to.at) settings.place(held.id, to);
    follow();
  }
  function end(how: 'drop' | 'cancel') {
    const row = hold.current && rowOf(hold.current.id);
    hold.current = undefined;
    if (!dragged) return;
    row?.style.removeProperty('transform');
    settings[how]();
  }
  const onEscape = useEffectEvent(() => end('cancel'));
  const onScroll = useEffectEvent(sees);

  // While something is dragged: Escape puts it back, and the page scrolls along at the window's edges.
  useEffect(() => {
    if (!dragged) return;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && onEscape();
    let frame = requestAnimationFrame(function tick() {
      const y = hold.current?.y ?? innerHeight / 2;
      const by = y < EDGE ? -7 : y > innerHeight - EDGE ? 7 : 0;
      if (by !== 0) {
        scrollerOf(root.current).scrollBy(0, by);
        onScroll();
      }
      frame = requestAnimationFrame(tick);
    });
    addEventListener('keydown', onKey);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('keydown', onKey);
    };
  }, [dragged, root]);

  return {
    onPointerDown(event: PointerEvent<HTMLElement>, id: string) {
      const target = event.target as HTMLElement;
      const handle = target.closest('[data-part="handle"]');
      if (event.button !== 0 || hold.current) return;
      if (!handle && (event.pointerType !== 'mouse' || target.closest('button'))) return;
      const box = event.currentTarget.getBoundingClientRect();
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      hold.current = { id, pointer, dx: x - box.left, dy: y - box.top, height: box.height, from: [x, y], x, y }; // prettier-ignore
      root.current?.setPointerCapture?.(pointer);
      // A handle keeps its focus and its keys; text is not selected.
      if (!handle) event.preventDefault();
    },
    onPointerMove(event: PointerEvent) {
      const held = hold.current;
      if (!held || held.pointer !== event.pointerId) return;
      held.x = event.clientX;
      held.y = event.clientY;
      if (dragged) return sees();
      const [x, y] = held.from;
      if (Math.hypot(held.x - x, held.y - y) > SLOP) settings.lift(held.id);
    },
    onPointerUp: () => end('drop'),
    onPointerCancel: () => end('cancel'),
  };
}

function scrollerOf(element: HTMLElement | null): Element {
  for (let up = element?.parentElement; up; up = up.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(up).overflowY);
    if (scrolls && up.scrollHeight > up.clientHeight) return up;
  }
  return document.scrollingElement ?? document.documentElement;
}
