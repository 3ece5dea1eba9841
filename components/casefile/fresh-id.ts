/** An id that no other item has. `crypto.randomUUID` is missing where a page is served by plain HTTP. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
