/** The terminal's worker: the shell engine behind a message port. */
import type { Evidence } from '../types';
import { browserEffects } from '../browser-effects';
import { serve, type Port } from '../remote';
import { createShellEngine } from './engine';

serve<Evidence>(self as unknown as Port, (evidence, session) =>
  createShellEngine(evidence, browserEffects(), session),
);
