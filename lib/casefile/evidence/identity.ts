import type { CaseFile, Pin, Shown } from '../schema';

/** Tells whether two observations are of the same thing: what has an eventID is of that event. */
export function identityOf(shown: Shown): string {
  const id = eventIdOf(shown);
  return typeof id === 'string' && id ? id : JSON.stringify(shown);
}

function eventIdOf(shown: Shown): unknown {
  switch (shown.kind) {
    case 'record':
      return shown.record.eventID;
    case 'row':
      return shown.values[shown.columns.findIndex((column) => /^event_?id$/i.test(column))];
    case 'line':
      return undefined;
  }
}

export const pinsByIdentity = ({ pins }: Pick<CaseFile, 'pins'>): ReadonlyMap<string, Pin> =>
  new Map(pins.map((pin) => [identityOf(pin.shown), pin]));
