import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Direction, type Lists, moved, type Spot, spotOf, stepped } from './arrange';
import { useDrag } from './use-drag';
import { useSlide } from './use-slide';

interface SortSettings {
  lists: Lists;
  /** What each list is called where its places are said. */
  names: readonly string[];
  /** Which of them has no order of its own. */
  unordered?: number;
  textOf: (id: string) => string;
  onChange: (lists: Lists) => void;
}

interface Moving {
  readonly id: string;
  readonly lists: Lists;
  readonly by: 'keys' | 'pointer';
}

const WAYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Puts things in order by pointer, by buttons and by keys: Space lifts, arrows move, Space drops, Escape
 * puts it back. The rows are under `root`. What happens is said in `said`, for a live region.
 */
export function useSort(
  root: RefObject<HTMLElement | null>,
  { lists, names, unordered, textOf, onChange }: SortSettings,
) {
  const [moving, setMoving] = useState<Moving>();
  const [said, setSaid] = useState('');
  /** A moved row loses the focus where its element moves in the document. */
  const focus = useRef<string>(undefined);
  const shown = moving?.lists ?? lists;

  const placeOf = (id: string, where: Lists) => {
    const { list, at } = spotOf(where, id);
    const name = names.length > 1 ? ` ${names[list] ?? ''}` : '';
    return list === unordered ? name.trim() : `${at + 1} of ${where[list]?.length ?? 0}${name}`;
  };
  const say = (id: string, where: Lists, verb: string, more = '') =>
    setSaid(`${textOf(id).replaceAll('`', '')}, ${verb}${placeOf(id, where)}. ${more}`.trim());

  function lift(id: string, by: Moving['by']) {
    setMoving({ id, lists, by });
    say(id, lists, 'lifted: ', 'Arrow keys move it, Space drops it, Escape puts it back.');
  }
  function place(id: string, to: Spot) {
    setMoving((was) => was && { ...was, lists: moved(was.lists, id, to) });
  }
  function drop() {
    if (!moving) return;
    setMoving(undefined);
    say(moving.id, moving.lists, 'dropped: ');
    if (JSON.stringify(moving.lists) !== JSON.stringify(lists)) onChange(moving.lists);
  }
  function cancel() {
    if (!moving) return;
    setMoving(undefined);
    say(moving.id, lists, 'put back: ');
  }

  /** By a button: no lifting, one step. */
  function shift(id: string, to: Lists, button: string) {
    focus.current = `[data-sort="${id}"] [data-part="${button}"]`;
    say(id, to, 'now ');
    onChange(to);
  }

  function onKeyDown(event: KeyboardEvent, id: string) {
    const way = WAYS[event.key];
    const holds = moving?.id === id && moving.by === 'keys';
    const is = (...keys: string[]) => keys.includes(event.key);
    if (!holds && !is(' ', 'Enter')) return;
    if (holds && is('Tab')) return drop();
    if (!way && !is(' ', 'Enter', 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    focus.current = `[data-sort="${id}"] [data-part="handle"]`;
    if (!holds) lift(id, 'keys');
    else if (is('Escape')) cancel();
    else if (!way) drop();
    else {
      const next = stepped(moving.lists, id, way, unordered);
      setMoving({ ...moving, lists: next });
      say(id, next, '');
    }
  }

  const drag = useDrag(root, {
    lift: (id) => lift(id, 'pointer'),
    place,
    drop,
    cancel,
    dragged: moving?.by === 'pointer' ? moving.id : undefined,
    shown,
  });
  useSlide(root, moving?.by === 'pointer' ? moving.id : undefined);
  useLayoutEffect(() => {
    if (!focus.current) return;
    root.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });

  return { shown, lists, moving, said, shift, onKeyDown, drag, drop };
}

export type Sort = ReturnType<typeof useSort>;
