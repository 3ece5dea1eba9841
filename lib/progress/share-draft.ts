/** A request and its policies as a link: `#policies=` and the draft. */
import { type Draft, draftSchema } from '@/lib/iam/draft/schema';
import { fromHash, toHash } from '@/lib/text/fragment';

const PREFIX = '#policies=';

/** Undefined where a link would be too long. */
export const draftHash = (draft: Draft): string | undefined => toHash(PREFIX, draft);

/** Undefined where the fragment is about something else; `broken` where it cannot be read. */
export function readDraftHash(hash: string): Draft | 'broken' | undefined {
  const found = fromHash(PREFIX, hash);
  return found && (draftSchema.safeParse(found.value).data ?? 'broken');
}
