import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgeThread, writeJudge } from '@/lib/cli/judge';
import { JudgeThread, type Wanted } from '@/lib/content/judge/thread';
import { codeOf, judged } from '@/lib/content/judging';

const SOLVED = { judged: { verdict: 'solved', because: '', measures: {} } } as const;
const wanted = (lab: string): Wanted => ({ lab, decisions: [] });

/** A worker that is as slow as the test wants it. */
class Slow extends EventEmitter {
  readonly told: string[] = [];
  terminated = false;
  held = true;
  postMessage({ lab }: Wanted) {
    this.told.push(lab);
  }
  unref() {
    this.held = false;
  }
  async terminate() {
    this.terminated = true;
    this.emit('exit', 1);
    return 1;
  }
}

function world(patience?: number) {
  const workers: Slow[] = [];
  const thread = new JudgeThread(() => {
    workers.push(new Slow());
    return workers.at(-1) as never;
  }, patience);
  return { thread, workers, told: () => workers.map(({ told }) => told.join(' ')) };
}

afterEach(() => void vi.useRealTimers());

describe('the judge’s thread', () => {
  it('is started when it is needed, kept, and holds no process', async () => {
    const { thread, workers, told } = world();
    expect(workers).toHaveLength(0);
    const first = thread.ask(wanted('a'), 'bea');
    workers[0]?.emit('message', SOLVED);
    expect(await first).toEqual(SOLVED);
    void thread.ask(wanted('b'), 'bea');
    expect(told()).toEqual(['a b']);
    expect(workers[0]?.held).toBe(false);
  });

  it('tells one story at a time, and lets those who ask take turns', () => {
    const { thread, workers, told } = world();
    for (const [lab, asker] of [
      ['b1', 'bea'],
      ['b2', 'bea'],
      ['b3', 'bea'],
      ['c1', 'cem'],
      ['d1', 'dan'],
    ] as const)
      void thread.ask(wanted(lab), asker);
    expect(told()).toEqual(['b1']);
    for (let n = 0; n < 5; n++) workers[0]?.emit('message', SOLVED);
    expect(told()).toEqual(['b1 b2 c1 d1 b3']);
  });

  it('keeps no more waiting than it can serve, of one least of all', async () => {
    const { thread } = world();
    // One is being told, twenty of one may wait, sixty of all.
    for (let n = 0; n < 21; n++) void thread.ask(wanted('x'), 'bea');
    expect(await thread.ask(wanted('x'), 'bea')).toEqual({ busy: 5 });
    for (let n = 0; n < 40; n++) void thread.ask(wanted('x'), `person ${n}`);
    expect(await thread.ask(wanted('x'), 'cem')).toEqual({ busy: 5 });
  });

  it('ends a story that takes too long; the next is told by another worker', async () => {
    vi.useFakeTimers();
    const { thread, workers, told } = world(1_000);
    const long = thread.ask(wanted('endless'), 'bea');
    const next = thread.ask(wanted('short'), 'cem');
    vi.advanceTimersByTime(1_000);
    expect(await long).toEqual({ failed: 'The story took longer than 1000 ms.' });
    expect(workers[0]?.terminated).toBe(true);
    expect(told()).toEqual(['endless', 'short']);
    // What the first says too late is nobody's verdict.
    workers[0]?.emit('message', { failed: 'late' });
    workers[1]?.emit('message', SOLVED);
    expect(await next).toEqual(SOLVED);
  });

  it.each([
    ['error', new Error('out of memory')],
    ['exit', 1],
    ['messageerror', new Error('not to be read')],
  ])('a worker that dies (%s) answers who waits for it, and another goes on', async (how, why) => {
    const { thread, workers } = world();
    const lost = thread.ask(wanted('a'), 'bea');
    workers[0]?.emit(how, why);
    expect(await lost).toEqual({ failed: expect.stringContaining('thread ended') as string });
    const again = thread.ask(wanted('a'), 'bea');
    workers[1]?.emit('message', SOLVED);
    expect(await again).toEqual(SOLVED);
  });

  it('that cannot be started says so, each time', async () => {
    const thread = new JudgeThread(() => {
      throw new Error('no threads');
    });
    for (let n = 0; n < 2; n++)
      expect(await thread.ask(wanted('a'), 'bea')).toEqual({ failed: 'Error: no threads' });
  });

  it('asks everybody to come again when it ends, and takes nobody in', async () => {
    const { thread, workers } = world();
    const all = [thread.ask(wanted('a'), 'bea'), thread.ask(wanted('b'), 'cem')];
    await thread.end();
    expect(await Promise.all(all)).toEqual([{ busy: 5 }, { busy: 5 }]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(await thread.ask(wanted('c'), 'bea')).toEqual({ busy: 5 });
  });
});

describe('the real one', () => {
  it('says what is said here, of every lab alike; what it cannot tell, it says', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'trailwise-')), 'judge.mjs');
    writeJudge(process.cwd(), file);
    const thread = judgeThread(process.cwd(), file);
    const { incident, judge } = await codeOf('care4wares');
    if (!incident || !judge) throw new Error('care4wares goes on after the fix');
    const decisions = [{ plan: 'restore-object', at: incident.story.fix }];
    expect(await thread.ask({ lab: 'care4wares', decisions }, 'bea')).toEqual({
      judged: judged(incident, judge, decisions),
    });
    const odd = { lab: 'care4wares', decisions: [{ plan: 'pray', at: incident.story.fix }] };
    expect(await thread.ask(odd, 'bea')).toHaveProperty('failed');
    expect(await thread.ask(wanted('nowhere'), 'bea')).toEqual({
      failed: 'The lab nowhere does not go on after the fix.',
    });
    await thread.end();
  });

  it('fails plainly where its file is not there', async () => {
    const thread = judgeThread(process.cwd(), '/nowhere/judge.mjs');
    expect(await thread.ask(wanted('care4wares'), 'bea')).toHaveProperty('failed');
    await thread.end();
  });
});
