/**
 * The engines of this page: one worker a language and lab, shared by the workbench and by every
 * cell of a lesson. An engine is made and opened when it is first wanted.
 */
import type {
  Engine,
  Evidence,
  Language,
  Outcome,
  Progress,
  RunOptions,
  Session,
} from '@/lib/query/types';

export type EngineState =
  | { readonly status: 'idle' }
  | { readonly status: 'opening'; readonly progress?: Progress }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly message: string };

/** How an engine is made. Loaded when wanted, so that a page that asks nothing carries none. */
export type Connectors = {
  readonly [L in Language]: (evidence: Evidence, session?: Session) => Promise<Engine>;
};

/** Known not to run where there is no window, so that the server's build leaves the engines out. */
const onServer = () => Promise.reject(new Error('query engines run in the browser'));
const CONNECTORS: Connectors = {
  shell:
    typeof window === 'undefined'
      ? onServer
      : async (evidence, session) =>
          (await import('@/lib/query/shell/client')).connectShell(evidence, session),
  sql:
    typeof window === 'undefined'
      ? onServer
      : async (evidence) => (await import('@/lib/query/sql/client')).connectSql(evidence),
  filter:
    typeof window === 'undefined'
      ? onServer
      : async (evidence) =>
          (await import('@/lib/query/logs/client')).connectLogs('filter', evidence),
  insights:
    typeof window === 'undefined'
      ? onServer
      : async (evidence) =>
          (await import('@/lib/query/logs/client')).connectLogs('insights', evidence),
};
let connectors = CONNECTORS;

/** For tests: other engines. Without an argument, the real ones again; known engines are closed. */
export function setConnectors(other: Partial<Connectors> = {}): void {
  connectors = { ...CONNECTORS, ...other };
  for (const handle of handles.values()) handle.close();
  handles.clear();
}

/** What each browser's fetch says where there is no connection. */
const OFFLINE = /^(Failed to fetch|NetworkError|Load failed|network error)/i;

/** Why an engine could not be opened, as a sentence for the learner. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (OFFLINE.test(message)) {
    return 'The files of the query engine could not be downloaded. Check your connection.';
  }
  // An address keeps its letters.
  const begun = /^[a-z]+ /.test(message) ? message.charAt(0).toUpperCase() : message.charAt(0);
  return `${begun}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
}

export class EngineHandle {
  state: EngineState = { status: 'idle' };
  private opening?: Promise<Engine>;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly language: Language,
    readonly evidence: Evidence,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.state;

  /** Makes and opens the engine, once; after a failure the next call tries anew. */
  open(session?: Session): Promise<Engine> {
    this.opening ??= this.start(session).catch((error: unknown) => {
      const message = inWords(error);
      this.opening = undefined;
      this.set({ status: 'failed', message });
      throw new Error(message, { cause: error });
    });
    return this.opening;
  }

  async run(query: string, options: RunOptions, session?: Session): Promise<Outcome> {
    const engine = await this.open(session);
    return engine.run(query, options);
  }

  close(): void {
    void this.opening?.then((engine) => engine.close()).catch(() => undefined);
    this.opening = undefined;
    this.set({ status: 'idle' });
  }

  private async start(session?: Session): Promise<Engine> {
    this.set({ status: 'opening' });
    const engine = await connectors[this.language](this.evidence, session);
    try {
      await engine.open((progress) => this.set({ status: 'opening', progress }));
    } catch (error) {
      engine.close();
      throw error;
    }
    this.set({ status: 'ready' });
    return engine;
  }

  private set(state: EngineState) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const handles = new Map<string, EngineHandle>();

export function engineFor(language: Language, evidence: Evidence): EngineHandle {
  const key = `${language} ${evidence.lab}`;
  const known = handles.get(key);
  if (known) return known;
  const handle = new EngineHandle(language, evidence);
  handles.set(key, handle);
  return handle;
}

/** Ends the engines of a lab whose evidence is no more. */
export function closeEngines(lab: string): void {
  for (const [key, handle] of handles) {
    if (handle.evidence.lab !== lab) continue;
    handle.close();
    handles.delete(key);
  }
}
