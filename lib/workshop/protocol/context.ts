/** What `decide` is told beside the state and the command. */
import type { Outcome } from '@/lib/grading/outcome';
import type { NewEvent } from './events';
import type { Revealed, Role } from './facts';
import type { NameRules } from './names';
import type { Refusal } from './refusals';

export type Actor =
  | { readonly kind: 'staff'; readonly role: Role; readonly id: string }
  | { readonly kind: 'participant'; readonly id: string }
  | { readonly kind: 'server' };

export interface Context {
  /** The server's time; UTC, ISO 8601. */
  readonly now: string;
  readonly actor: Actor;
  /** Of `answer`: what the server's key says of it. */
  readonly graded?: Pick<Outcome, 'verdict' | 'echo' | 'reason'>;
  /** What the content says, where the command asks for it. */
  readonly texts?: { readonly hint?: string; readonly reveal?: Revealed };
  readonly names?: NameRules;
}

/** No events: it is so already, and nothing has to be said. */
export type Decided = { readonly events: readonly NewEvent[] } | Refusal;
