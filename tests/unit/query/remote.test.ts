/** The engine behind a port: with a fake worker that does its work in the same thread. */
import { describe, expect, it, vi } from 'vitest';
import { connect, serve, type WorkerPort } from '@/lib/query/remote';
import type { Engine, Output, Session } from '@/lib/query/types';

type Listener = (event: MessageEvent) => void;

/** Two ends of a wire; what one posts the other hears, a moment later, as a copy. */
function wire(create: (settings: string, session: Session | undefined) => Engine) {
  const toWorker: Listener[] = [];
  const toPage: Listener[] = [];
  const onError: ((event: ErrorEvent) => void)[] = [];
  let ended = false;
  const deliver = (listeners: Listener[], data: unknown) => {
    const copy = structuredClone(data);
    setTimeout(() => {
      if (!ended) listeners.forEach((listener) => listener({ data: copy } as MessageEvent));
    }, 0);
  };
  serve(
    {
      postMessage: (data) => deliver(toPage, data),
      addEventListener: (_type, listener) => toWorker.push(listener),
    },
    create,
  );
  const port: WorkerPort = {
    postMessage: (data) => deliver(toWorker, data),
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'message') toPage.push(listener as Listener);
      else onError.push(listener as (event: ErrorEvent) => void);
    },
    terminate: () => {
      ended = true;
    },
  };
  return {
    port,
    fail: (message: string) => onError.forEach((each) => each({ message } as ErrorEvent)),
  };
}

/** An engine whose `hang` never hears, whose `wait` does, and which remembers what is `set`. */
function fakeEngine(session: Session | undefined): Engine {
  let variables = { ...session?.variables };
  return {
    language: 'shell',
    open: async (onProgress) => onProgress?.({ loaded: 1, total: 2, what: 'jq' }),
    prepare: async (query) => {
      if (query === 'hang') await new Promise(() => undefined);
      return [{ severity: 'error', message: query }];
    },
    complete: async () => [],
    async run(query, { onOutput, signal }) {
      if (query === 'hang') await new Promise(() => undefined);
      if (query === 'boom') throw new Error('engine trouble');
      if (query === 'wait') {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        return { status: 'stopped', reason: 'cancelled', elapsedMs: 1 };
      }
      if (query.startsWith('set ')) {
        variables = { ...variables, v: query.slice(4) };
        onOutput({ kind: 'session', session: { files: {}, variables } });
      }
      onOutput({ kind: 'text', stream: 'stdout', text: `${query} ${variables.v ?? '-'}` });
      return { status: 'done', exitCode: 0, truncated: false, elapsedMs: 1 };
    },
    close: () => undefined,
  };
}

function setUp() {
  const wires: ReturnType<typeof wire>[] = [];
  const settings: string[] = [];
  const engine = connect<string>({
    language: 'shell',
    graceMs: 30,
    settings: 'lab',
    spawn: () => {
      const made = wire((given, session) => {
        settings.push(given);
        return fakeEngine(session);
      });
      wires.push(made);
      return made.port;
    },
  });
  const run = async (query: string, rest: { signal?: AbortSignal; timeLimitMs?: number } = {}) => {
    const outputs: Output[] = [];
    const outcome = await engine.run(query, {
      ...rest,
      onOutput: (output) => outputs.push(output),
    });
    return { outcome, outputs };
  };
  return { engine, run, wires, settings };
}
const abortIn = (ms: number) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
};

describe('connect and serve', () => {
  it('starts one worker, on first use', async () => {
    const { engine, run, wires, settings } = setUp();
    expect(wires.length).toBe(0);
    const onProgress = vi.fn();
    await engine.open(onProgress);
    expect(onProgress).toHaveBeenCalledWith({ loaded: 1, total: 2, what: 'jq' });
    expect((await run('a')).outputs).toEqual([{ kind: 'text', stream: 'stdout', text: 'a -' }]);
    expect(await engine.prepare('q')).toEqual([{ severity: 'error', message: 'q' }]);
    expect([wires.length, settings]).toEqual([1, ['lab']]);
  });
  it('asks before it ends', async () => {
    const { run, wires } = setUp();
    const { outcome } = await run('wait', { signal: abortIn(20) });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    await run('a');
    expect(wires.length).toBe(1);
  });
  it('ends a worker that does not hear; the session survives', async () => {
    const { run, wires } = setUp();
    await run('set glitch');
    const { outcome } = await run('hang', { signal: abortIn(20) });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    expect((await run('a')).outputs).toEqual([
      { kind: 'text', stream: 'stdout', text: 'a glitch' },
    ]);
    expect(wires.length).toBe(2);
  });
  it('keeps to the time limit', async () => {
    const { run } = setUp();
    expect((await run('hang', { timeLimitMs: 20 })).outcome).toMatchObject({
      status: 'stopped',
      reason: 'timeout',
    });
  });
  it('does not start what was cancelled before', async () => {
    const { run, wires } = setUp();
    const { outcome } = await run('a', { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'cancelled' });
    expect(wires.length).toBe(0);
  });
  it('runs one after the other, also after one that was ended', async () => {
    const { run } = setUp();
    const first = run('hang', { signal: abortIn(20) });
    const second = run('b');
    expect((await first).outcome.status).toBe('stopped');
    expect((await second).outcome.status).toBe('done');
  });
  it('has no news for an editor whose worker was ended', async () => {
    const { engine, run } = setUp();
    await engine.open();
    const asked = engine.prepare('hang');
    await run('hang', { signal: abortIn(10) });
    expect(await asked).toEqual([]);
  });
  it('has a time limit where none is given', async () => {
    vi.useFakeTimers();
    try {
      const ended = setUp().run('hang');
      await vi.advanceTimersByTimeAsync(29_000);
      const early = await Promise.race([ended, 'goes on']);
      expect(early).toBe('goes on');
      await vi.advanceTimersByTimeAsync(2_000);
      expect((await ended).outcome).toMatchObject({ status: 'stopped', reason: 'timeout' });
    } finally {
      vi.useRealTimers();
    }
  });
  it('starts no worker once it is closed, not for a run that waited either', async () => {
    const { engine, run, wires } = setUp();
    const results = Promise.allSettled([run('hang'), run('b')]);
    await vi.waitFor(() => expect(wires.length).toBe(1));
    engine.close();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await engine.prepare('q')).toEqual([]);
    expect(wires.length).toBe(1);
  });
  it('hears a cancel while it opens, and keeps the worker', async () => {
    const { run, wires } = setUp();
    const controller = new AbortController();
    const result = run('a', { signal: controller.signal });
    // Its answer needs a timer at least: microtasks alone come before.
    while (wires.length === 0) await Promise.resolve();
    controller.abort();
    expect(await result).toMatchObject({ outcome: { reason: 'cancelled' }, outputs: [] });
    expect((await run('b')).outcome.status).toBe('done');
    expect(wires.length).toBe(1);
  });
  it('rejects where the engine itself fails, and goes on', async () => {
    const { run } = setUp();
    await expect(run('boom')).rejects.toThrow('engine trouble');
    expect((await run('a')).outcome.status).toBe('done');
  });
  it('rejects where the worker cannot be loaded, and tries anew', async () => {
    const { engine, run, wires } = setUp();
    const failing = run('hang');
    await vi.waitFor(() => expect(wires.length).toBe(1));
    wires[0]!.fail('404');
    await expect(failing).rejects.toThrow('404');
    expect((await run('a')).outcome.status).toBe('done');
    engine.close();
  });
});
