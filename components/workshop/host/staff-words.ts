import { RequestFailed } from '@/lib/workshop/client/request';
import type { Refusal } from '@/lib/workshop/protocol/refusals';
import { refusalWords } from '../refusal-words';
import { requestWords } from '../use-attempt';

/** Why the room does not do what somebody of the staff asks for. */
export function staffWords(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'ended':
      return 'The workshop is over. Under After it can be reopened.';
    case 'not-open':
      return 'That question was never opened. Open it first.';
    case 'revealed':
      return 'Its answer was shown already, so it stays closed.';
    case 'no-scores':
      return 'This workshop is in learn mode: it has no scores.';
    case 'needs':
      return refusal.what === 'reveal'
        ? 'Its answer depends on what was carried out. Write the answer that you want to show.'
        : 'The content has no such hint.';
    case 'bad-name':
      return refusal.why === 'word'
        ? 'That name holds a word that the room does not take.'
        : refusalWords(refusal);
    default:
      return refusalWords(refusal);
  }
}

/** What went wrong with a request, in words. */
export const failedWords = (error: unknown): string =>
  error instanceof RequestFailed && error.refusal ? staffWords(error.refusal) : requestWords(error);
