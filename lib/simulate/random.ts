/**
 * A seeded source of chance: sfc32 (Chris Doty-Humphrey's PractRand, public domain), seeded with a
 * hash of a string. The same seed gives the same numbers on every machine, as only 32-bit integer
 * arithmetic is used.
 */
export interface Random {
  /** A whole number of 32 bits, unsigned. */
  uint32(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** From 0 up to 1, which is not reached; of 32 bits. */
  float(): number;
  /** True in this share of the draws: 0 never, 1 always. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** `length` characters of `alphabet`. */
  string(alphabet: string, length: number): string;
  /** Another source, that depends on this one's seed and the label alone, not on what was drawn. */
  fork(label: string): Random;
}

export function random(seed: string): Random {
  const next = sfc32(hash128(seed));
  const int = (min: number, max: number) => min + Math.floor((next() / 2 ** 32) * (max - min + 1));
  return {
    uint32: next,
    int,
    float: () => next() / 2 ** 32,
    chance: (share) => next() / 2 ** 32 < share,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[int(0, items.length - 1)] as Item;
    },
    string(alphabet, length) {
      // Codes first, then one flat string: a string put together letter by letter is a tree.
      const codes = new Array<number>(length);
      for (let i = 0; i < length; i++) codes[i] = alphabet.charCodeAt(int(0, alphabet.length - 1));
      return String.fromCharCode(...codes);
    },
    fork: (label) => random(`${seed}/${label}`),
  };
}

type Seed = readonly [number, number, number, number];

/** Four words from a string: 32-bit FNV-1a with four offsets, each finished as MurmurHash3 does. */
function hash128(text: string): Seed {
  const word = (offset: number) => {
    let hash = (0x811c9dc5 ^ offset) >>> 0;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  return [word(0), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
}

function sfc32([a, b, c, counter]: Seed): () => number {
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + result) | 0;
    return result >>> 0;
  };
  // The first numbers still show the seed: the author draws 12 before use.
  for (let i = 0; i < 12; i++) next();
  return next;
}
