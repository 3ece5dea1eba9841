/**
 * A request and its policies as a link: everything is in the fragment, which a browser does not send
 * to any server. `#policies=` and, in base64url, the draft's JSON.
 */
import { type Draft, draftSchema } from '@/lib/iam/draft/schema';
import { fromBase64Url, toBase64Url } from '@/lib/text/base64url';

const PREFIX = '#policies=';
/** Characters of a fragment; browsers and mail programs take links of so many. */
const LONGEST = 16_000;

/** Undefined where a link would be too long. */
export function draftHash(draft: Draft): string | undefined {
  const hash = PREFIX + toBase64Url(new TextEncoder().encode(JSON.stringify(draft)));
  return hash.length > LONGEST ? undefined : hash;
}

/** Undefined where the fragment is about something else; `broken` where it cannot be read. */
export function readDraftHash(hash: string): Draft | 'broken' | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  if (hash.length > LONGEST) return 'broken';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      fromBase64Url(hash.slice(PREFIX.length)),
    );
    return draftSchema.safeParse(JSON.parse(text)).data ?? 'broken';
  } catch {
    return 'broken';
  }
}
