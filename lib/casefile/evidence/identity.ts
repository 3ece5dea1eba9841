import type { CaseFile, Pin, Shown } from '../schema';

/** Tells whether two observations are of the same thing: a record is, wherever it was found. */
export function identityOf(shown: Shown): string {
  const id = shown.kind === 'record' ? shown.record.eventID : undefined;
  return typeof id === 'string' ? id : JSON.stringify(shown);
}

export const pinsByIdentity = ({ pins }: Pick<CaseFile, 'pins'>): ReadonlyMap<string, Pin> =>
  new Map(pins.map((pin) => [identityOf(pin.shown), pin]));
