import { expect, it } from 'vitest';
import { appender, runKills } from '../../../kill/kills';
import { allEvents, onBothEngines, someWorkshop } from './engines';

/** `KILLS=20 npx vitest run tests/unit/workshop/store/kill.test.ts` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 3);

onBothEngines((place, engine) => {
  it(`loses nothing and does nothing twice over ${KILLS} kills`, { timeout: 600_000 }, async () => {
    const figures = await runKills(place().settings, KILLS);
    process.stdout.write(`${engine}: ${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ kills: KILLS });
    expect(figures.acknowledged).toBeGreaterThan(0);
  });

  it('takes answers from two processes at once, each once and in one order', async () => {
    const store = await place().open();
    const workshopId = await someWorkshop(store);
    const order = { settings: place().settings, workshopId, resend: [], next: 1, atOnce: 7 };
    const runs = ['one-', 'two-'].map((prefix) => appender({ ...order, prefix, last: 150 }));
    // A third sends what the first sends: whoever comes first carries it out.
    runs.push(appender({ ...order, prefix: 'one-', last: 150, atOnce: 11 }));
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    for (const { lines } of runs)
      expect(lines.filter((line) => line.startsWith('a '))).toHaveLength(150);
    const events = await allEvents(store, workshopId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const parts = events.map(({ key, body }) => `${key} ${String(body['part'])}`);
    expect(new Set(parts).size).toBe(parts.length);
    expect(new Set(events.map(({ key }) => key)).size).toBe(300);
  });
});
