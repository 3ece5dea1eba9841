import type { QuestionProgress } from '@/lib/progress/schema';

export type Pending = 'answer' | 'hint' | 'reveal';

/** A question of a lab as its card shows it: alone (`use-question.ts`) and in a workshop's room alike. */
export interface LabQuestion {
  readonly saved: QuestionProgress;
  readonly pending?: Pending | undefined;
  readonly error?: string | undefined;
  /** Points that it has, or can still give; nothing where there are no scores. */
  readonly worth?: number;
  readonly hints: readonly { readonly n: number; readonly text: string; readonly note?: string }[];
  /** The next one that can be opened, and what it costs. */
  readonly nextHint?: { readonly cost: number };
  /** What stands beside the answer once it is closed; points, where absent. */
  readonly verdict?: string;
  /** Why nothing can be sent now, or that something is on its way. */
  readonly note?: string;
  /** Nothing can be sent now; what was written stays. */
  readonly held?: boolean;
  setDraft(draft: string): void;
  submit(): void;
  hint(): void;
  /** Absent where the answer is not to be had. */
  reveal?(): void;
}
