import { useCallback, useRef, useState } from 'react';
import type { Completion } from '@/lib/query/types';
import { replaceText } from './field';
import { commonPrefix } from './readline';

export interface OpenCompletion {
  readonly items: readonly Completion[];
  readonly active: number;
}

/** Completions of the prompt: asked for with Tab, refined while the list is open. */
export function useCompletion(
  field: React.RefObject<HTMLTextAreaElement | null>,
  complete: (text: string, offset: number) => Promise<readonly Completion[]>,
  say: (words: string) => void,
) {
  const [open, setOpen] = useState<OpenCompletion | null>(null);
  const asked = useRef(0);

  const close = useCallback(() => {
    asked.current += 1;
    setOpen(null);
  }, []);

  const accept = useCallback(
    (item: Completion) => {
      if (field.current) replaceText(field.current, item.span.start, item.span.end, item.insert);
      close();
    },
    [field, close],
  );

  /** `fill` puts in what all completions share; without it the list is only refined. */
  const ask = useCallback(
    async (fill: boolean) => {
      const element = field.current;
      if (!element) return;
      const id = (asked.current += 1);
      const text = element.value;
      const items = await complete(text, element.selectionStart);
      if (id !== asked.current || element.value !== text) return;
      const [first] = items;
      if (!first) {
        setOpen(null);
        if (fill) say('Nothing to complete here');
        return;
      }
      if (fill && items.length === 1) return accept(first);
      const sameSpan = items.every(
        ({ span }) => span.start === first.span.start && span.end === first.span.end,
      );
      const shared = commonPrefix(items.map((item) => item.insert));
      const typed = text.slice(first.span.start, first.span.end);
      if (fill && sameSpan && shared.length > typed.length && shared.startsWith(typed)) {
        replaceText(element, first.span.start, first.span.end, shared);
        // The spans grew with the text.
        const end = first.span.start + shared.length;
        const grown = items.map((item) => ({ ...item, span: { ...item.span, end } }));
        return setOpen({ items: grown, active: 0 });
      }
      setOpen({ items, active: 0 });
    },
    [field, complete, say, accept],
  );

  const move = useCallback((by: number) => {
    setOpen(
      (was) => was && { ...was, active: (was.active + by + was.items.length) % was.items.length },
    );
  }, []);

  return { open, ask, accept, close, move };
}
