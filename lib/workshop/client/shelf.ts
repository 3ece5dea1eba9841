/**
 * Where commands are kept until the server has acknowledged them. Each has a place of its own, `<name>.<key>`: the tabs
 * of one person share a shelf, and none writes over what another has put there.
 */
import type { AnyCommand } from './wire';

export interface Pending {
  readonly key: string;
  readonly command: AnyCommand;
}

/** As it is on the shelf. */
export interface Kept extends Pending {
  /** When it was given, in milliseconds: the shelf has no order of its own. */
  readonly order: number;
}

/** As a page has it. */
export interface OnItsWay extends Kept {
  /** The server takes it later. */
  readonly held: boolean;
  /** It was given too long ago to be sent by itself. */
  readonly late: boolean;
}

/** As much of localStorage as is needed. */
export interface Shelf {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What is on the shelf, of all tabs, the oldest first. */
export function readShelf(shelf: Shelf, name: string): Kept[] {
  try {
    return Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '')
      .filter((place) => place.startsWith(`${name}.`))
      .flatMap((place) => parsed(shelf.getItem(place)) ?? [])
      .sort((a, b) => a.order - b.order);
  } catch {
    return [];
  }
}

export function putOnShelf(shelf: Shelf, name: string, kept: Kept): void {
  try {
    shelf.setItem(`${name}.${kept.key}`, JSON.stringify(kept));
  } catch {
    // A full disk: it is still sent, as long as the page is open.
  }
}

export function takeOffShelf(shelf: Shelf, name: string, keys: Iterable<string>): void {
  try {
    for (const key of keys) shelf.removeItem(`${name}.${key}`);
  } catch {
    // Sent again after a reload, which does nothing.
  }
}

/** Whatever is on the shelf under names that begin so. */
export function clearShelf(shelf: Shelf, start: string): void {
  const places = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
  for (const place of places) if (place.startsWith(start)) shelf.removeItem(place);
}

function parsed(text: string | null): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' && one !== null && 'key' in one && 'command' in one && 'order' in one;
