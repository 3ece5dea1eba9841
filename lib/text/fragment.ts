/**
 * A value in the fragment of a link, which a browser does not send to any server: a prefix that says
 * what it is (`#query=`) and, in base64url, its JSON.
 */
import { fromBase64Url, toBase64Url } from './base64url';

/** Characters of a fragment; browsers and mail programs take links of so many. */
const LONGEST = 16_000;

/** Undefined where a link would be too long. */
export function toHash(prefix: string, value: unknown): string | undefined {
  const hash = prefix + toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  return hash.length > LONGEST ? undefined : hash;
}

/** What it holds, not yet looked at: undefined where that cannot be read, nothing where it is about something else. */
export function fromHash(prefix: string, hash: string): { readonly value: unknown } | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  if (hash.length > LONGEST) return { value: undefined };
  try {
    const bytes = fromBase64Url(hash.slice(prefix.length));
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { value: undefined };
  }
}
