import { Check, Circle, CircleDot, FastForward, type LucideIcon } from 'lucide-react';
import type { Progress } from '@/lib/progress/schema';

export interface StateLook {
  readonly icon: LucideIcon;
  readonly tint: string;
  /** As a reader hears it. */
  readonly words: string;
}

const LOOKS = {
  read: { icon: Check, tint: 'text-ok', words: 'read' },
  started: { icon: CircleDot, tint: 'text-accent', words: 'started' },
  spared: { icon: FastForward, tint: 'text-ink-3', words: 'can be skipped' },
  open: { icon: Circle, tint: 'text-ink-3', words: 'not started' },
} as const satisfies Record<string, StateLook>;

/** How far a lesson is; one that is spared and was opened all the same counts as opened. */
export function lookOf(saved: Progress['lessons'][string] | undefined, spared: boolean): StateLook {
  if (saved?.doneAt) return LOOKS.read;
  if (spared) return LOOKS.spared;
  return saved ? LOOKS.started : LOOKS.open;
}

/** How far a quiz is. */
export function quizLook(answered: number, total: number): StateLook {
  if (answered === 0) return LOOKS.open;
  return answered < total ? LOOKS.started : { ...LOOKS.read, words: 'answered' };
}
