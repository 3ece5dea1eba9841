import { StoreError } from './errors';

/** PostgreSQL refuses NUL in text, libsql cuts the text off there; a lone surrogate has no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Text that goes into a column of its own, as it is. What is inside JSON is escaped, and needs none of it. */
export function storable(what: string, text: string, max = 500): string {
  if (text.length > max)
    throw new StoreError('invalid', `${what} is longer than ${max} characters.`);
  if (UNSTORABLE.test(text))
    throw new StoreError('invalid', `${what} holds a character that cannot be stored.`);
  return text;
}

/** Idempotency keys come from browsers: visible ASCII, so that no two spellings are one key. */
export function storableKey(key: string): string {
  if (!/^[!-~]{1,128}$/.test(key))
    throw new StoreError('invalid', 'A key takes 1 to 128 visible ASCII characters.');
  return key;
}

/** JSON.stringify escapes NUL and lone surrogates (well-formed JSON.stringify, ES2019). */
export function toJson(what: string, value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new StoreError('invalid', `${what} is not JSON.`);
  return text;
}
