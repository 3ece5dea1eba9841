/** Text that a message of JSON must hold somewhere, so that most messages need not be parsed. */

/** JSON may write other characters in more than one way. */
const AS_IT_STANDS = /^[\w .:@$-]+$/;
const NUMBER = /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i;

/**
 * A test that every message with this value passes; undefined where there is none. Text of a
 * number equals the number, however that is written.
 */
export function needle(value: string): ((message: string) => boolean) | undefined {
  if (!AS_IT_STANDS.test(value) || NUMBER.test(value)) return undefined;
  // A letter may be written \u0041: then there is a backslash in the message.
  return (message) => message.includes(value) || message.includes('\\u');
}
