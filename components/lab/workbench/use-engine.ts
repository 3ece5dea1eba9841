import { useSyncExternalStore } from 'react';
import type { Evidence, Language } from '@/lib/query/types';
import { engineFor, type EngineHandle, type EngineState } from './engines';

const IDLE: EngineState = { status: 'idle' };

/** The page's engine for a language, and how far it is. Nothing is loaded by this alone. */
export function useEngine(
  language: Language,
  evidence: Evidence,
): { handle: EngineHandle; state: EngineState } {
  const handle = engineFor(language, evidence);
  const state = useSyncExternalStore(handle.subscribe, handle.snapshot, () => IDLE);
  return { handle, state };
}
