import { browserEffects } from '../browser-effects';
import { serve, type Port } from '../remote';
import type { Evidence } from '../types';
import { createLogsEngine, type LogsLanguage } from './engine';

const channel = new MessageChannel();
const pause = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });

serve<{ language: LogsLanguage; evidence: Evidence }>(
  self as unknown as Port,
  ({ language, evidence }) => createLogsEngine(language, evidence, browserEffects(), pause),
);
