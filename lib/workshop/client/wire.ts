/** What server and page agree on beside the protocol; types alone. */
import type { Outcome } from '@/lib/grading/outcome';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { ParticipantCommand, StaffCommand } from '../protocol/commands';
import type { Role } from '../protocol/facts';
import type { Refusal } from '../protocol/refusals';

export type AnyCommand = StaffCommand | ParticipantCommand;

/** What a participant is told of an answer: why a wrong one tempts, and never what is right. */
export interface Graded {
  readonly verdict: Outcome;
  /** Beside a right answer. */
  readonly explanation?: string;
}

/** What a page is told of one command. */
export type Told =
  | { readonly ok: true; readonly seq: number; readonly graded?: Graded; readonly hint?: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Of a workshop that was opened; `link` is the secret of the instructor's link, told once. */
export interface Created {
  readonly id: string;
  readonly code: string;
  readonly link: string;
}

/** Of a participant who came in. */
export interface Joined {
  readonly workshop: string;
  readonly participant: string;
  readonly title: string;
  /** The secret of the link by which they come back; only where it was made anew. */
  readonly link?: string;
  /** Whose seat this browser has already, where that is not the name that was typed. */
  readonly seatOf?: string;
}

/** For a co-instructor or a helper; told once. */
export interface Invited {
  readonly link: string;
  readonly password: string;
}

/** A secret link in place of one that was lost or got about; told once. */
export interface Renewed {
  readonly link: string;
}

/** The seats that a browser has in a workshop. */
export interface Seats {
  readonly staff?: { readonly role: Role; readonly id: string };
  readonly participant?: { readonly id: string };
}

/** By their refs. */
export interface Questions {
  readonly questions: Readonly<Record<string, PublicQuizQuestion>>;
}

interface Offered {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

/** What an agenda can be made of. */
export interface Offer {
  readonly labs: readonly (Offered & { readonly questions: number })[];
  readonly lessons: readonly (Offered & { readonly group: string })[];
  readonly quizzes: readonly (Offered & { readonly questions: number })[];
}
