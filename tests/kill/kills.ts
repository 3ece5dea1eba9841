/** Kills a process that appends, again and again, and looks at what it left. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@/lib/workshop/store/events';
import type { Settings } from '@/lib/workshop/store/settings';
import { openStore, type Store } from '@/lib/workshop/store/store';
import { partsOf, type Order } from './appender';

const APPENDER = path.resolve('tests/kill/appender.ts');
const PREFIX = 'answer-';

export interface Figures {
  kills: number;
  /** Answers that the killed processes had acknowledged. */
  acknowledged: number;
  /** Sent and not acknowledged: sent again, and some of them found to be there. */
  resent: number;
  foundThere: number;
  events: number;
}

interface Run {
  child: ChildProcess;
  /** Settles with the first line of a kind. */
  first(kind: 'o' | 'a'): Promise<void>;
  ended: Promise<number | null>;
  lines: string[];
}

/** Without a shell or tsx's own launcher in between: what is killed is the process itself. */
export function appender(order: Order): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', APPENDER, '--order', JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout! });
  const closed = new Promise<void>((resolve) => reader.once('close', resolve));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  reader.on('line', (line) => lines.push(line));
  const first = (kind: string) =>
    new Promise<void>((resolve, reject) => {
      const look = (line: string) => line.startsWith(kind) && resolve();
      lines.forEach(look);
      reader.on('line', look);
      void exit.then((code) => reject(new Error(`The appender ended with ${code}.`)));
    });
  return { child, first, lines, ended: Promise.all([exit, closed]).then(([code]) => code) };
}

export async function runKills(settings: Settings, kills: number): Promise<Figures> {
  const order: Order = { settings, workshopId: null, prefix: PREFIX, resend: [], next: 1, last: 1e9, atOnce: 20 }; // prettier-ignore
  // The first is killed while it makes the tables.
  const making = appender(order);
  await making.first('o');
  await pause(Math.random() * 60);
  await kill(making);

  const workshopId = await withStore(settings, async (store) => {
    const instructor = { role: 'instructor', name: 'Ines' };
    return (await store.create({ title: 'Kills', config: {}, instructor })).workshop.id;
  });
  const acknowledged = new Set<number>();
  let sent = 0;
  let resent = 0;
  let foundThere = 0;
  const hear = (lines: string[]) => {
    for (const line of lines) {
      const [kind, number, again] = line.split(' ');
      if (kind === 's') sent = Math.max(sent, Number(number));
      if (kind === 'a') acknowledged.add(Number(number));
      if (again) foundThere += 1;
    }
  };
  const unsure = () =>
    Array.from({ length: sent }, (_, index) => index + 1).filter((n) => !acknowledged.has(n));

  for (let n = 1; n < kills; n += 1) {
    const resend = unsure();
    resent += resend.length;
    const run = appender({ ...order, workshopId, resend, next: sent + 1 });
    await run.first('a');
    await pause(Math.random() * 300);
    await kill(run);
    hear(run.lines);
    await withStore(settings, (store) => look(store, workshopId, acknowledged, sent));
  }

  const killedWith = acknowledged.size;
  const resend = unsure();
  resent += resend.length;
  const last = appender({ ...order, workshopId, resend, next: sent + 1, last: sent });
  if ((await last.ended) !== 0) throw new Error('The last appender did not end well.');
  hear(last.lines);
  if (unsure().length > 0) throw new Error('Not all was acknowledged in the end.');
  const events = await withStore(settings, (store) => look(store, workshopId, acknowledged, sent));
  return { kills, acknowledged: killedWith, resent, foundThere, events };
}

async function kill(run: Run): Promise<void> {
  run.child.kill('SIGKILL');
  await run.ended;
  if (run.child.signalCode !== 'SIGKILL') throw new Error('The appender ended before it was killed.'); // prettier-ignore
}

async function withStore<T>(settings: Settings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Throws where an acknowledged answer is missing, one is there twice or in part, or a number was left out. */
async function look(store: Store, workshopId: string, acknowledged: Set<number>, sent: number) {
  const lastSeq = (await store.findById(workshopId))?.lastSeq;
  const events = (await store.eventsAfter(workshopId, 0, 10_000_000)).filter(
    ({ seq }) => seq <= lastSeq!,
  );
  if (events.length !== lastSeq)
    throw new Error(`${events.length} events, and last_seq ${lastSeq}`);
  const found = new Map<number, StoredEvent[]>();
  events.forEach((event, index) => {
    if (event.seq !== index + 1) throw new Error(`A gap before event ${event.seq}`);
    const number = event.body['number'] as number;
    found.set(number, [...(found.get(number) ?? []), event]);
  });
  for (const [number, parts] of found) {
    const wanted = Array.from({ length: partsOf(number) }, (_, part) => [`${PREFIX}${number}`, part]); // prettier-ignore
    const got = parts.map(({ key, body }) => [key, body['part']]);
    if (JSON.stringify(got) !== JSON.stringify(wanted)) throw new Error(`Answer ${number} is there as ${JSON.stringify(got)}`); // prettier-ignore
    if (number > sent) throw new Error(`Answer ${number} was never sent.`);
  }
  for (const number of acknowledged)
    if (!found.has(number)) throw new Error(`Answer ${number} was acknowledged and is lost.`);
  return events.length;
}
