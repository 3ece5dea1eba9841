import { type RefObject, useEffect } from 'react';

/**
 * Gives a field the focus when it comes. A dialog opens after its content's effects and chooses
 * what gets the focus then: it takes what has the attribute, which React's own prop does not set.
 */
export function useFirstFocus(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    field.current?.setAttribute('autofocus', '');
    field.current?.focus();
  }, [field]);
}
