/**
 * Addresses of a workshop's pages. What names it stands after the #, and is never sent to a server: neither to ours,
 * nor to one that a page links to.
 */

const NAMED = /^#([\w-]{1,64})(?:\.([\w-]{43}))?$/;

export interface Named {
  readonly id: string;
  /** Of the staff's link, or of a participant's return link. */
  readonly secret?: string;
}

export const joinPath = (code?: string) => (code === undefined ? '/join' : `/join?code=${code}`);
export const roomPath = (id: string) => `/room#${id}`;
export const wallPath = (id: string) => `/wall#${id}`;
export const keyPath = (id: string) => `/key#${id}`;
export const hostPath = (id: string, secret?: string) =>
  `/host#${id}${secret === undefined ? '' : `.${secret}`}`;
export const returnPath = (id: string, secret: string) => `/room#${id}.${secret}`;

/** What an address names; nothing where it names no workshop. */
export function readHash(hash: string): Named | undefined {
  const [, id, secret] = NAMED.exec(hash) ?? [];
  return id === undefined ? undefined : { id, ...(secret !== undefined && { secret }) };
}
