import type { MouseEvent } from 'react';

/**
 * For a button that means the opposite, or is another one, once it was pressed: the second click of a double click
 * would undo for the whole room what the first one did. Keys are not concerned.
 */
export const firstClick = (act: () => unknown) => (event: MouseEvent) => {
  if (event.detail <= 1) act();
};
