/** Tries what the labs need of a device. */
import type { EngineHandle } from '@/components/lab/workbench/engines';
import type { Output } from '@/lib/query/types';
import { MOST } from '@/lib/workshop/protocol/bounds';

/** Both count the events of the lab, so that something comes out that can only come from running. */
export const SHELL_QUERY = "jq '.Records | length' cloudtrail_log.json";
export const SQL_QUERY = 'SELECT count(*) AS events FROM cloudtrail';

/** In milliseconds: the engines are fetched first, and many fetch them at once. */
const PATIENCE = 120_000;
const PINGS = 3;

/** @returns `ok`, or what went wrong in a sentence */
export async function tryEngine(handle: EngineHandle, query: string): Promise<string> {
  let out = '';
  let wrong = '';
  const onOutput = (output: Output) => {
    if (output.kind === 'text') {
      if (output.stream === 'stdout') out += output.text;
      else wrong += output.text;
    } else if (output.kind === 'rows') out += String(output.rows[0]?.[0] ?? '');
    else if (output.kind === 'diagnostic') wrong += output.diagnostic.message;
  };
  try {
    const outcome = await handle.run(query, { onOutput, timeLimitMs: PATIENCE });
    if (outcome.status === 'failed')
      wrong += outcome.diagnostics.map((one) => one.message).join(' ');
    if (outcome.status === 'stopped') wrong += 'It took too long.';
  } catch (error) {
    wrong += error instanceof Error ? error.message : String(error);
  }
  if (Number(out.trim()) > 0) return 'ok';
  return (wrong.trim() || 'It ran, and found no events.').slice(0, MOST.text);
}

/** The quickest of three, in milliseconds: the first one opens the connection. Very long where there is none. */
export async function timeToServer(ask: typeof fetch = fetch): Promise<number> {
  let best = Infinity;
  for (let ping = 0; ping < PINGS; ping++) {
    const before = performance.now();
    try {
      const response = await ask('/api/health', { cache: 'no-store' });
      await response.text();
      if (response.ok) best = Math.min(best, performance.now() - before);
    } catch {
      // The others may come through.
    }
  }
  return Math.round(Math.min(best, UNREACHED));
}
export const UNREACHED = 60_000;

/** As far as the browser tells: Chromium does, roughly and at most 8. */
export const memoryGB = (): number | undefined =>
  (navigator as Navigator & { deviceMemory?: number }).deviceMemory;

/** `Firefox 145`, or all that the browser says where it is none that is known. */
export function browserName(userAgent: string): string {
  const known = [
    ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/],
    ['Opera', /\bOPR\/(\d+)/],
    ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
    ['Chrome', /\b(?:(?:Headless)?Chrome|CriOS)\/(\d+)/],
    ['Safari', /\bVersion\/(\d+)[^ ]* (?:Mobile\/\S+ )?Safari\//],
  ] as const;
  for (const [name, pattern] of known) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return userAgent.slice(0, 200);
}
