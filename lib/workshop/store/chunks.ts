/** Databases bound the number of parameters (SQLite 32,766): long lists go in pieces. */
const SIZE = 200;

export function* inChunks<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += SIZE) yield list.slice(start, start + SIZE);
}
