// @vitest-environment jsdom
/** What the room is told of queries. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellRun } from '@/components/lab/workbench/run-news';
import { reportRuns } from '@/components/workshop/room/use-reports';
import { Room } from '../../protocol/room';
import { enter, ME } from './fake-room';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(path = '/labs/care4wares') {
  const room = new Room();
  const live = enter(room.join(ME));
  const stop = reportRuns(live, () => path);
  return { room, live, stop };
}
const run = (query: string, rows = 3) => tellRun({ language: 'sql', query, ok: true, rows, ms: 4 });

describe('the last query', () => {
  it('is told at once, then at most every ten seconds, the latest', () => {
    const { live, room, stop } = watch();
    for (const query of ['a', 'b', 'c']) run(query);
    expect(live.sent).toEqual([
      { do: 'ran', language: 'sql', query: 'a', ok: true, rows: 3, ms: 4 },
    ]);
    vi.advanceTimersByTime(9_000);
    expect(live.sent).toHaveLength(1);
    room.clock = 10 / 60;
    vi.advanceTimersByTime(1_000);
    expect(live.sent).toHaveLength(2);
    expect(room.of(ME).lastQuery?.query).toBe('c');
    vi.advanceTimersByTime(60_000);
    expect(live.sent).toHaveLength(2);
    stop();
    run('d');
    vi.advanceTimersByTime(60_000);
    expect(live.sent).toHaveLength(2);
  });

  it('is cut to what the room takes', () => {
    const { room } = watch();
    run('x'.repeat(5_000));
    expect(room.of(ME).lastQuery?.query).toHaveLength(2_000);
  });

  it('is one only after a time without a network', () => {
    const { live, room } = watch();
    live.network(false);
    for (const query of ['a', 'b']) {
      run(query);
      vi.advanceTimersByTime(20_000);
    }
    expect(live.sent).toEqual([]);
    live.network(true);
    vi.advanceTimersByTime(10_000);
    expect(live.sent).toHaveLength(1);
    expect(room.of(ME).lastQuery?.query).toBe('b');
  });

  it.each(['/workbench', '/labs/haystack', '/learn/iam/evaluation-order'])(
    'is nobody’s business on %s, which is not of the agenda',
    (path) => {
      const { live } = watch(path);
      run('my own logs');
      vi.advanceTimersByTime(30_000);
      expect(live.sent).toEqual([]);
    },
  );

  it('is not told once the workshop is over', () => {
    const { live, room } = watch();
    room.host({ do: 'end' });
    live.update();
    run('later');
    expect(live.sent).toEqual([]);
  });
});
