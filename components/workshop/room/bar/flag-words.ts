import { CircleCheck, CircleDashed, Hand, type LucideIcon } from 'lucide-react';
import type { FlagState } from '@/lib/workshop/protocol/facts';

/** The flags, told apart by sign and word. */
export const FLAG_WORDS: Readonly<
  Record<FlagState, { icon: LucideIcon; name: string; tint: string; wash: string }>
> = {
  working: { icon: CircleDashed, name: 'Working', tint: 'text-ink', wash: 'bg-hover' },
  done: { icon: CircleCheck, name: 'Done', tint: 'text-ok', wash: 'bg-ok-wash' },
  help: { icon: Hand, name: 'Need help', tint: 'text-warn', wash: 'bg-warn-wash' },
};
