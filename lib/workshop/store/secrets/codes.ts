import { randomInt } from 'node:crypto';

/**
 * What a workshop's code is made of. No vowels (and no Y), so that no words come up; none of 0 O 1 I L;
 * and of Z 2, S 5, B 8 only the letter. 24 signs, 8 of them: 110 thousand million codes.
 */
const ALPHABET = '34679BCDFGHJKMNPQRSTVWXZ';
const LENGTH = 8;
const TYPED_FOR: Readonly<Record<string, string>> = { '2': 'Z', '5': 'S', '8': 'B' };

export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A code out of what a person typed (`bcdf-gh4 7`), or nothing if it cannot be one. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, '')
    .replace(/[258]/g, (sign) => TYPED_FOR[sign] ?? sign);
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign))
    ? code
    : undefined;
}

/** As it is put on the wall: two groups of four. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
