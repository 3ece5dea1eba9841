/**
 * `npm run bench:kills [-- --postgres] [--kills 20]`: the server is killed (SIGKILL) in the middle of a load, started
 * again, and every answer that was acknowledged has to be there, none twice. People send what was not acknowledged
 * again, under the same key, as their pages do. Exits with 1 where something is lost or doubled.
 */
import { parseArgs } from 'node:util';
import type { State } from '@/lib/workshop/protocol/state';
import { openBrowser, type Person } from './workshop/person';
import { openRoom, rightAnswers } from './workshop/room';
import { newDatabase, startServer } from './workshop/servers';

const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
  },
});
const KILLS = Math.min(100, Number(values.kills));
const PEOPLE = 100;
const AT_ONCE = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

interface Work {
  readonly person: Person;
  readonly ref: string;
  readonly key: string;
  readonly command: object;
}

const database = await newDatabase(values.postgres);
let server = await startServer(database);
let failures = 0;
try {
  const answers = await rightAnswers();
  const { id, code, host } = await openRoom(server.url, answers);
  const people: { person: Person; participant: string }[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const person = openBrowser(server.url);
    const { participant } = await person.post<{ participant: string }>('/api/join', {
      code,
      name: `Person ${n}`,
    });
    people.push({ person, participant });
  }
  const at = new Date().toISOString();
  const waiting: Work[] = answers.flatMap(({ ref, input }) =>
    people.map(({ person, participant }) => ({
      person,
      ref: `${participant} ${ref}`,
      key: crypto.randomUUID(),
      command: { do: 'answer', ref, input, at },
    })),
  );
  const total = waiting.length;
  // The load lasts as long as the kills do.
  const pause = Math.max(5, (KILLS * 2_000 * AT_ONCE) / total);
  const acknowledged = new Set<string>();
  let refused = 0;
  let again = 0;
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      try {
        const { results } = await one.person.post<{ results: { ok: boolean }[] }>(
          `/api/workshops/${id}/commands?as=participant`,
          { commands: [{ key: one.key, command: one.command }] },
        );
        if (results[0]?.ok) acknowledged.add(one.ref);
        else refused++;
        await sleep(pause);
      } catch {
        again++;
        waiting.push(one);
        await sleep(200);
      }
    }
  };
  const loads = Promise.all(Array.from({ length: AT_ONCE }, work));
  let kills = 0;
  while (kills < KILLS && waiting.length > 0) {
    await sleep(300 + Math.random() * 1_500);
    await server.kill();
    kills++;
    server = await startServer(database);
  }
  await loads;

  const stream = await host.first<{ state: State }>(`/api/workshops/${id}/stream?as=staff`);
  const attempts = new Map<string, number>();
  for (const participant of stream.state.participants)
    for (const [ref, { attempts: given }] of Object.entries(participant.answers))
      attempts.set(`${participant.id} ${ref}`, given.length);
  const lost = [...acknowledged].filter((one) => !attempts.has(one));
  const doubled = [...attempts].filter(([, count]) => count !== 1);
  failures = lost.length + doubled.length;
  say(`${values.postgres ? 'PostgreSQL' : 'SQLite'}: ${kills} kills, ${total} answers, ${acknowledged.size} acknowledged, ${again} sent again, ${refused} refused`); // prettier-ignore
  say(`lost ${lost.length}, doubled ${doubled.length}, in the room ${attempts.size}`);
} finally {
  await server.stop();
  await database.drop();
}
process.exit(failures === 0 ? 0 : 1);
