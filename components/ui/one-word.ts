/** Longer names may break where they must: an ARN is wider than a narrow screen. */
const LONGEST = 28;

/** A name or a flag that is read at one glance, so that a line never breaks within it: `eventName`, `-c`. */
export const isOneWord = (code: unknown): boolean =>
  typeof code === 'string' && code.length <= LONGEST && !/\s/.test(code);
