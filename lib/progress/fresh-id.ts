/**
 * An id that nothing else has, and that nobody guesses: 16 random bytes as 32 hexadecimal digits.
 * `crypto.randomUUID` is missing where a page is served by plain HTTP.
 */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
