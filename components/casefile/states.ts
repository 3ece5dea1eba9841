import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { HypothesisState } from '@/lib/casefile/schema';
import type { Segment } from './segments';

export const STATES: readonly (Segment<HypothesisState> & { icon: typeof CircleX })[] = [
  { value: 'open', label: 'Open', icon: CircleDashed },
  {
    value: 'supported',
    label: 'Supported',
    icon: CircleCheck,
    chosen: 'bg-ok-wash text-ok shadow-[0_0_0_1px_var(--ok)]',
  },
  {
    value: 'ruled-out',
    label: 'Ruled out',
    icon: CircleX,
    chosen: 'bg-bad-wash text-bad shadow-[0_0_0_1px_var(--bad)]',
  },
];

export const BEARS = [
  { value: 'none', label: '–', name: 'Neither' },
  { value: 'for', label: 'For', chosen: 'bg-ok-wash text-ok shadow-[0_0_0_1px_var(--ok)]' },
  {
    value: 'against',
    label: 'Against',
    chosen: 'bg-bad-wash text-bad shadow-[0_0_0_1px_var(--bad)]',
  },
] as const satisfies readonly Segment<'none' | 'for' | 'against'>[];
