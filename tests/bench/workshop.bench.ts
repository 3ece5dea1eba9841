/**
 * `npm run bench:workshop [-- --postgres] [--people 500] [--seconds 60]`: a room under load, on loopback. The
 * production server runs beside this generator: 500 people join within a minute and keep their streams open, 100
 * answers a second come in, and the instructor speaks. Prints figures; asserts nothing but that nothing is lost.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser, type Person } from './workshop/person';
import { percentile } from './workshop/percentile';
import { openRoom, rightAnswers } from './workshop/room';
import { newDatabase, type Server, startServer } from './workshop/servers';

const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    people: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '100' },
  },
});
const PEOPLE = Math.min(1_000, Number(values.people));
const SECONDS = Math.min(300, Number(values.seconds));
const RATE = Math.min(500, Number(values.rate));
const BROADCASTS = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const database = await newDatabase(values.postgres);
const servers: Server[] = [];
try {
  // On PostgreSQL two processes serve one room.
  for (let n = 0; n < (values.postgres ? 2 : 1); n++) servers.push(await startServer(database, n));
  const [first] = servers;
  if (!first) throw new Error('No server was started.');
  const answers = await rightAnswers();
  const { id, code, staff } = await openRoom(first.url, answers);
  await staff({ do: 'show-scores', shown: true });

  const began = performance.now();
  const people: Person[] = [];
  const joining = Array.from({ length: 10 }, async (_, lane) => {
    for (let n = lane; n < PEOPLE; n += 10) {
      const person = openBrowser(servers[n % servers.length]?.url ?? first.url);
      await person.post('/api/join', { code, name: `Person ${n}` });
      await person.watch(`/api/workshops/${id}/stream?as=participant`);
      people.push(person);
    }
  });
  await Promise.all(joining);
  say(
    `${PEOPLE} people joined, all with an open stream: ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  );

  const took: number[] = [];
  const acknowledged: string[] = [];
  let refused = 0;
  let failed = 0;
  const open: Promise<void>[] = [];
  const total = RATE * SECONDS;
  const start = performance.now();
  for (let n = 0; n < total; n++) {
    const due = start + (n * 1_000) / RATE;
    if (due > performance.now()) await sleep(due - performance.now());
    const person = people[n % people.length] as Person;
    const answer = answers[Math.floor(n / people.length) % answers.length];
    const key = `bench-${n}`.padEnd(12, '-');
    const sent = performance.now();
    const command = { do: 'answer', ...answer, at: new Date().toISOString() };
    open.push(
      person
        .post<{ results: { ok: boolean }[] }>(`/api/workshops/${id}/commands?as=participant`, {
          commands: [{ key, command }],
        })
        .then(({ results }) => {
          took.push(performance.now() - sent);
          if (results[0]?.ok) acknowledged.push(key);
          else refused++;
        })
        .catch(() => void failed++),
    );
  }
  await Promise.all(open);
  const lasted = (performance.now() - start) / 1_000;
  say(`${total} answers in ${lasted.toFixed(1)} s (${(total / lasted).toFixed(0)} a second): p50 ${percentile(took, 50)} ms, p99 ${percentile(took, 99)} ms; ${refused} refused, ${failed} failed`); // prettier-ignore

  const lastSeen: number[] = [];
  for (let n = 0; n < BROADCASTS; n++) {
    const text = `broadcast ${n}`;
    const seen = people.map((person) => person.waitFor(text));
    const sent = performance.now();
    await staff({ do: 'broadcast', text, to: { whom: 'all' } });
    await Promise.all(seen);
    lastSeen.push(performance.now() - sent);
    await sleep(200);
  }
  say(`an event until the last of ${PEOPLE} has it: p50 ${percentile(lastSeen, 50)} ms, p95 ${percentile(lastSeen, 95)} ms`); // prettier-ignore

  for (const { pid } of servers) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kb] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
    const [, peak] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    say(
      `server memory: ${(Number(kb) / 1_024).toFixed(0)} MB, at most ${(Number(peak) / 1_024).toFixed(0)} MB`,
    );
  }
  for (const person of people) person.leave();
} finally {
  for (const server of servers) await server.stop();
  await database.drop();
}
