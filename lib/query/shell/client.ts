/** The terminal's engine for a page: its work is done in a worker. */
import { connect } from '../remote';
import type { Engine, Evidence, Session } from '../types';

/** A jq program that never ends hears nothing; after so long its worker is ended. */
const GRACE_MS = 250;

export function connectShell(evidence: Evidence, session?: Session): Engine {
  // A worker's own place is not the page's: addresses are made whole here.
  const here = (url: string) => new URL(url, location.href).href;
  return connect<Evidence>({
    language: 'shell',
    spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    settings: {
      ...evidence,
      files: evidence.files.map((file) => ({ ...file, url: here(file.url) })),
      engines: { jq: here(evidence.engines.jq), duckdb: here(evidence.engines.duckdb) },
    },
    session,
    graceMs: GRACE_MS,
  });
}
