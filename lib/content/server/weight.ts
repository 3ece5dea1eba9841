import 'server-only';
import type { KindId } from '@/lib/grading/registry';

/** Kinds that try an answer on events or requests: one of them takes as long as so many others. */
const HEAVY: Partial<Record<KindId, number>> = { policy: 20, filter: 20, alarm: 20, result: 5 };

/** What grading takes, in answers of a simple kind; 1 where nothing is known. */
export const weightOf = (kind: KindId | undefined): number => HEAVY[kind ?? 'text'] ?? 1;
