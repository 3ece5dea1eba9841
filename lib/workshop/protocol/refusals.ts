/** Why a command is not carried out, as data; the words are the page's. */
export type Refusal =
  /** `decide` would go on, and lacks this of its context: nothing is graded or read for nothing. */
  | { readonly refused: 'needs'; readonly what: 'graded' | 'hint' | 'reveal' }
  | { readonly refused: 'not-allowed' }
  /** The workshop is over. */
  | { readonly refused: 'ended' }
  | { readonly refused: 'paused' }
  /** The participant was removed or banned; or somebody of the staff taken away. */
  | { readonly refused: 'gone'; readonly how: 'removed' | 'banned' }
  /** Nobody new comes in at this time. */
  | { readonly refused: 'locked' }
  | {
      readonly refused:
        | 'unknown-question'
        | 'unknown-part'
        | 'unknown-participant'
        | 'unknown-staff'
        | 'unknown-team';
    }
  /** Never opened so far. */
  | { readonly refused: 'not-open'; readonly ref: string }
  | { readonly refused: 'closed'; readonly ref: string }
  | { readonly refused: 'revealed'; readonly ref: string }
  /** The question does not count any more. */
  | { readonly refused: 'void'; readonly ref: string }
  | { readonly refused: 'solved-already'; readonly ref: string }
  /** One answer a round. */
  | { readonly refused: 'voted-already'; readonly ref: string; readonly round: number }
  | { readonly refused: 'no-vote'; readonly ref: string }
  /** Too many wrong answers, or queries; again after so many seconds. */
  | { readonly refused: 'slow-down'; readonly retryAfter: number }
  | { readonly refused: 'too-many'; readonly of: 'attempts' | 'rounds' | 'staff' | 'teams' }
  /** The answer is not of the asked kind; it costs no attempt. */
  | { readonly refused: 'not-of-kind'; readonly note: string }
  | { readonly refused: 'no-such-hint'; readonly hints: number }
  | { readonly refused: 'hint-open'; readonly n: number }
  /** The hint `next` comes first. */
  | { readonly refused: 'hint-order'; readonly next: number }
  | { readonly refused: 'name-taken'; readonly name: string }
  | { readonly refused: 'bad-name'; readonly why: 'empty' | 'too-long' | 'word' }
  | { readonly refused: 'room-full'; readonly most: number }
  | { readonly refused: 'joined-already' }
  | { readonly refused: 'no-scores' }
  /** Nobody asked for help, or somebody else is on the way. */
  | { readonly refused: 'no-help-wanted' }
  | { readonly refused: 'help-taken'; readonly by: string };
