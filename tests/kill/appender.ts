/**
 * The process that is killed: appends numbered, keyed answers as fast as it can, with group commit,
 * and says on standard output what it sends (`s 120`: up to 120) and what was acknowledged (`a 118`).
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '@/lib/workshop/store/settings';
import { openStore } from '@/lib/workshop/store/store';

export interface Order {
  settings: Settings;
  /** None: open the database, which makes its tables, and wait to be killed. */
  workshopId: string | null;
  /** Before the numbers: `answer-7`. */
  prefix: string;
  /** Numbers sent by a process that was killed, never acknowledged. */
  resend: number[];
  /** The next new number, and the last one. */
  next: number;
  last: number;
  atOnce: number;
}

/** Every answer is one to three events, so that half of one would be seen. */
export const partsOf = (number: number): number => 1 + (number % 3);

function say(line: string): void {
  for (;;)
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
}

async function main(order: Order): Promise<void> {
  say('o');
  const store = await openStore(order.settings);
  const { workshopId, prefix } = order;
  if (workshopId === null) await pause(60_000);
  let { next } = order;
  const again = [...order.resend];
  let knows = 0;
  while (workshopId !== null && (again.length > 0 || next <= order.last)) {
    const numbers = again.splice(0, order.atOnce);
    while (numbers.length < order.atOnce && next <= order.last) numbers.push(next++);
    const byKey = new Map(numbers.map((number) => [`${prefix}${number}`, number]));
    say(`s ${next - 1}`);
    const { lastSeq, carried } = await store.appendAll(
      workshopId,
      { knows, keys: [...byKey.keys()] },
      ({ fresh }) =>
        fresh.map((key) => {
          const number = byKey.get(key)!;
          const parts = Array.from({ length: partsOf(number) }, (_, part) => part);
          const events = parts.map((part) => ({ kind: 'answered', number, part }));
          return { key, events, reply: { number } };
        }),
    );
    knows = lastSeq;
    for (const [key, number] of byKey)
      say(`a ${number}${carried.get(key)?.again === true ? ' again' : ''}`);
  }
  await store.close();
}

if (process.argv[2] === '--order') await main(JSON.parse(process.argv[3]!) as Order);
