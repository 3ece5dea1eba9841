import { connect } from '../remote';
import type { Engine, Evidence } from '../types';

/** SQL over a lab's evidence, in a worker that is started on first use. */
export function connectSql(evidence: Evidence): Engine {
  return connect({
    language: 'sql',
    spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    settings: evidence,
    graceMs: 1_500,
  });
}
