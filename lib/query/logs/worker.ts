import { browserEffects, messagePause } from '../browser-effects';
import { serve, type Port } from '../remote';
import type { Evidence } from '../types';
import { createLogsEngine, type LogsLanguage } from './engine';

const pause = messagePause();

serve<{ language: LogsLanguage; evidence: Evidence }>(
  self as unknown as Port,
  ({ language, evidence }) => createLogsEngine(language, evidence, browserEffects(), pause),
);
