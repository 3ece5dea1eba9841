/** The terminal: a shell over one lab's evidence, behind the one engine interface. */
import { Account } from '../aws/account';
import { loadJq, type Jq } from '../jq/program';
import {
  DEFAULT_BOUNDS,
  type Diagnostic,
  type Effects,
  type Engine,
  type Evidence,
  type Outcome,
  type RunOptions,
  type Session,
} from '../types';
import { complete } from './complete';
import { Files } from './files';
import { Interpreter, type Run } from './interpreter';
import { OutputFull, PipeClosed, Source, type Arg, type Shell } from './io';
import { Break, Continue, Ended, Return, ShellExit } from './jumps';
import { prepare } from './prepare';
import { COMMANDS } from './registry';
import { Screen } from './screen';
import { dispatch } from './simple';
import { State } from './state';
import { readLine } from './syntax';

/** A run lets messages in at least this often, so that a cancel is heard. */
const PAUSE_EVERY_MS = 20;

export function createShellEngine(evidence: Evidence, effects: Effects, session?: Session): Engine {
  const files = new Files(evidence, effects, session?.files ?? {});
  const state = new State(files, new Map(Object.entries(session?.variables ?? {})));
  const account =
    evidence.cloud &&
    new Account(evidence.cloud, evidence, evidenceFile, (url) => effects.read(url));
  let jq: Promise<Jq> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function evidenceFile(name: string): Promise<Uint8Array> {
    const read = await files.read(`${files.root}/${name}`);
    if ('bytes' in read) return read.bytes;
    throw new Error(`${name}: ${read.problem}`);
  }

  function loadedJq(onBytes?: (soFar: number) => void): Promise<Jq> {
    jq ??= effects.read(evidence.engines.jq, onBytes).then(loadJq);
    // What could not be loaded is asked for again the next time.
    jq.catch(() => (jq = undefined));
    return jq;
  }

  async function run(query: string, options: RunOptions): Promise<Outcome> {
    const started = effects.now();
    const elapsed = () => effects.now() - started;
    const bounds = options.bounds ?? DEFAULT_BOUNDS;
    const screen = new Screen(options.onOutput, bounds.bytes);
    let before = new Map(state.variables);
    files.changed = false;
    function sendSession(): void {
      if (!files.changed && sameEntries(before, state.variables)) return;
      options.onOutput({ kind: 'session', session: snapshot(files, state) });
      before = new Map(state.variables);
      files.changed = false;
    }

    let paused = started;
    async function pause(): Promise<void> {
      const now = effects.now();
      if (options.timeLimitMs !== undefined && now - started > options.timeLimitMs) {
        throw new Ended('timeout');
      }
      if (now - paused > PAUSE_EVERY_MS) {
        screen.flush();
        await new Promise((resolve) => setTimeout(resolve, 0));
        paused = effects.now();
      }
      if (options.signal?.aborted) throw new Ended('cancelled');
    }
    const report = (diagnostic: Diagnostic) => options.onOutput({ kind: 'diagnostic', diagnostic });

    function shellFor(interpreter: Interpreter): Shell {
      const { state: own } = interpreter;
      return {
        files,
        variables: own.variables,
        setVariable: (name, value) => own.set(name, value),
        environment: () => own.environment(),
        clock: Date.parse(evidence.clock),
        account,
        jq() {
          // A program that never ends takes its worker with it: what is there is saved before.
          sendSession();
          return loadedJq();
        },
        invoke: (words, io) =>
          dispatch(
            words.map((text): Arg => ({ text, span: { start: 0, end: 0 } })),
            interpreter.sourcedFrom('').with(io),
          ),
        async script(line, io, as) {
          const syntax = readLine(line);
          if (syntax.stderr) {
            io.stderr.write(new TextEncoder().encode(syntax.stderr));
            return 2;
          }
          const child = interpreter.sourcedFrom(line).child(io, as);
          return child.inSubshell(() => child.script(syntax.script));
        },
        knows: (name) => COMMANDS.has(name),
        report,
        pause,
        source: interpreter.run.places ? interpreter.run.source : undefined,
      };
    }

    let truncated = false;
    let stopped: 'cancelled' | 'timeout' | undefined;
    try {
      await pause();
      const syntax = readLine(query);
      if (syntax.stderr) {
        screen.stderr.write(new TextEncoder().encode(syntax.stderr));
        syntax.diagnostics.forEach(report);
        state.exitCode = 2;
      } else {
        const machinery: Run = { source: query, shell: shellFor, pause, places: true };
        const streams = {
          stdin: new Source(new Uint8Array(0)),
          stdout: screen.stdout,
          stderr: screen.stderr,
        };
        await new Interpreter(machinery, state, streams).script(syntax.script);
      }
    } catch (error) {
      if (error instanceof Ended) stopped = error.reason;
      else if (error instanceof OutputFull) {
        truncated = true;
        state.exitCode = 141;
        if (error.message) report({ severity: 'error', message: error.message });
      } else if (error instanceof ShellExit || error instanceof Return) state.exitCode = error.code;
      else if (error instanceof Break || error instanceof Continue) state.exitCode = 0;
      else if (error instanceof PipeClosed) state.exitCode = 141;
      else throw error;
    } finally {
      files.unmount();
      screen.end();
    }

    sendSession();
    if (stopped) {
      state.exitCode = 130;
      return { status: 'stopped', reason: stopped, elapsedMs: elapsed() };
    }
    return { status: 'done', exitCode: state.exitCode, truncated, elapsedMs: elapsed() };
  }

  /** jq, and the evidence where it is of a size to be fetched at once. */
  async function open(onProgress?: Parameters<Engine['open']>[0]): Promise<void> {
    const early = files.evidenceBytes <= FETCHED_EARLY ? files.evidenceBytes : 0;
    const total = JQ_BYTES + early;
    await loadedJq((bytes) =>
      onProgress?.({ loaded: Math.min(bytes, JQ_BYTES), total, what: 'jq' }),
    );
    if (early === 0) return;
    await files.fetchAll((bytes, what) =>
      onProgress?.({ loaded: Math.min(total, JQ_BYTES + bytes), total, what }),
    );
  }

  return {
    language: 'shell',
    open,
    prepare: (query) => prepare(query, { state, jq: () => loadedJq() }),
    complete: (query, offset) => complete(query, offset, state, account),
    run(query, options) {
      const result = queue.then(() => run(query, options));
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => {
      jq = undefined;
    },
  };
}

/** Evidence up to this size is fetched before the first command; more of it as it is asked for. */
const FETCHED_EARLY = 64 * 1024 * 1024;
/** Size of jq-wasm's `jq.wasm`, for the bar that shows how much of it has come. */
const JQ_BYTES = 928_824;

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

function snapshot(files: Files, state: State): Session {
  return { files: files.session(), variables: Object.fromEntries(state.variables) };
}
