import { connect } from '../remote';
import type { Engine, Evidence } from '../types';
import type { LogsLanguage } from './engine';

/** A language of CloudWatch Logs over a lab's log groups, in a worker that is started on first use. */
export function connectLogs(language: LogsLanguage, evidence: Evidence): Engine {
  return connect({
    language,
    spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    settings: { language, evidence },
    graceMs: 500,
  });
}
