/** Letters that look like chance and are the same each time: for names that a service would draw. */

/** FNV-1a, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  }
  // The last characters would else show in the last bits alone.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function lettersOf(text: string, count: number, alphabet: string): string {
  let made = '';
  for (let at = 0; at < count; at++) made += alphabet[fnv(text, at + 1) % alphabet.length] ?? '';
  return made;
}

const HEX = '0123456789abcdef';
/** A UUID of version 4 in form. */
export function uuidOf(text: string): string {
  const hex = lettersOf(text, 32, HEX);
  const variant = lettersOf(`${text}/variant`, 1, '89ab');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
