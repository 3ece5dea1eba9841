/** The two languages of CloudWatch Logs over one lab's log groups, behind the one engine interface. */
import {
  DEFAULT_BOUNDS,
  DEFAULT_TIME_LIMIT_MS,
  type Diagnostic,
  type Effects,
  type Engine,
  type Evidence,
  type LogScope,
  type Outcome,
  type RunOptions,
} from '../types';
import { inScope, readLogEvents, type LogEvent } from './events';
import { askFilter } from './ask-filter';
import { askInsights } from './ask-insights';
import type { Ask } from './ask';
import { completeFilter, parseFilterPattern } from './filter';
import { completeInsights, discoverFields, parseInsights } from './insights';

export type LogsLanguage = 'filter' | 'insights';

/** Rows go out in lots of this size. */
const LOT = 1_000;
/** How long the thread may be busy before messages are let in. */
const SLICE_MS = 8;

interface LanguageParts {
  readonly check: (query: string) => readonly Diagnostic[];
  readonly complete: typeof completeInsights;
  readonly ask: Ask;
  /** A field as this language writes it. */
  readonly field: (name: string) => string;
}
const PARTS: Readonly<Record<LogsLanguage, LanguageParts>> = {
  filter: {
    check: (query) => parseFilterPattern(query).diagnostics,
    complete: completeFilter,
    ask: askFilter,
    field: (name) => `$.${name}`,
  },
  insights: {
    check: (query) => parseInsights(query).diagnostics,
    complete: completeInsights,
    ask: askInsights,
    field: (name) => name,
  },
};

/** @param pause lets waiting messages in, so that a long query hears that it is to stop */
export function createLogsEngine(
  language: LogsLanguage,
  evidence: Evidence,
  effects: Effects,
  pause: () => Promise<void>,
): Engine {
  const parts = PARTS[language];
  let opening: Promise<readonly LogEvent[]> | undefined;
  let fields: readonly string[] | undefined;
  let scoped: ReturnType<typeof scoping> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function open(onProgress?: Parameters<Engine['open']>[0]): Promise<readonly LogEvent[]> {
    opening ??= load(evidence, effects, onProgress).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function run(query: string, options: RunOptions): Promise<Outcome> {
    const all = await open();
    scoped ??= scoping(all);
    const events = scoped(options.scope);
    const start = effects.now();
    const elapsed = () => effects.now() - start;
    const deadline = start + (options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);
    let breathed = start;
    let reason: 'cancelled' | 'timeout' | undefined;
    const stop = async () => {
      if (effects.now() - breathed >= SLICE_MS) {
        await pause();
        breathed = effects.now();
      }
      if (options.signal?.aborted) reason = 'cancelled';
      else if (effects.now() > deadline) reason = 'timeout';
      return reason !== undefined;
    };
    const now = Date.parse(evidence.clock);
    const window = options.scope;
    const answer = await parts.ask(query, events, { now, stop, ...(window && { window }) });
    if (answer.status === 'stopped') {
      return { status: 'stopped', reason: reason ?? 'cancelled', elapsedMs: elapsed() };
    }
    if (answer.status === 'failed') {
      return { status: 'failed', diagnostics: answer.diagnostics, elapsedMs: elapsed() };
    }
    for (const diagnostic of answer.diagnostics) {
      options.onOutput({ kind: 'diagnostic', diagnostic });
    }
    options.onOutput({ kind: 'columns', columns: answer.columns });
    const limit = (options.bounds ?? DEFAULT_BOUNDS).rows;
    const rows = answer.rows.slice(0, limit);
    for (let at = 0; at < rows.length; at += LOT) {
      options.onOutput({ kind: 'rows', rows: rows.slice(at, at + LOT) });
    }
    return {
      status: 'done',
      rowCount: rows.length,
      truncated: answer.rows.length > limit,
      elapsedMs: elapsed(),
      scanned: answer.scanned,
    };
  }

  return {
    language,
    open: async (onProgress) => void (await open(onProgress)),
    prepare: async (query) => parts.check(query),
    complete: async (query, offset) => {
      fields ??= discoverFields(await open());
      return parts.complete(query, offset, fields.map(parts.field));
    },
    run(query, options) {
      const result = queue.then(() => run(query, options));
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => {
      opening = undefined;
      scoped = undefined;
      fields = undefined;
    },
  };
}

/** The same scope gives the same list as the time before, so that what is known of it is kept. */
function scoping(events: readonly LogEvent[]): (scope?: LogScope) => readonly LogEvent[] {
  let last: { readonly key: string; readonly list: readonly LogEvent[] } | undefined;
  return (scope) => {
    const key = JSON.stringify(scope ?? {});
    if (last?.key !== key) last = { key, list: inScope(events, scope) };
    return last.list;
  };
}

function load(
  evidence: Evidence,
  effects: Effects,
  onProgress: Parameters<Engine['open']>[0],
): Promise<readonly LogEvent[]> {
  const wanted = new Set(
    (evidence.logGroups ?? []).flatMap(({ streams }) => streams.flatMap(({ files }) => files)),
  );
  const files = evidence.files.filter(({ name }) => wanted.has(name));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  return readLogEvents(evidence, async (name) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`the evidence has no file named ${name}`);
    const bytes = await effects.read(file.url, (soFar) =>
      onProgress?.({ loaded: before + soFar, total, what: 'log events' }),
    );
    before += file.bytes;
    return bytes;
  });
}
