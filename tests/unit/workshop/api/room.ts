import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { log } from '@/lib/workshop/server/log';
import { Browser } from './browser';

/** A database of this file's own: before anything opens one. */
export function ownDatabase(): void {
  process.env['TRAILWISE_DATA'] = mkdtempSync(path.join(tmpdir(), 'trailwise-'));
  log.level = 'silent';
  delete process.env['DATABASE_URL'];
}

export const PASSWORD = 'correct horse battery staple';
/** `care4wares` asks it as a choice or a text; the answers are in the lab's own file. */
export const LAB = 'care4wares';

export interface Made {
  readonly host: Browser;
  readonly id: string;
  readonly code: string;
  readonly link: string;
}

export async function makeRoom(mode: 'learn' | 'play' = 'play'): Promise<Made> {
  const host = new Browser();
  const { status, body } = await host.post<{
    id: string;
    code: string;
    link: string;
    error?: string;
  }>('/api/workshops', {
    title: 'Incident day',
    mode,
    name: 'Ada',
    password: PASSWORD,
    keepDays: 7,
    agenda: [
      { kind: 'warm-up', title: 'Warm-up', minutes: 5 },
      { kind: 'lab', of: LAB, title: 'Care4Wares', minutes: 60 },
      { kind: 'card', title: 'Card', minutes: 5 },
    ],
  });
  if (status !== 201) throw new Error(body.error);
  return { host, id: body.id, code: body.code, link: body.link };
}

export async function joined(
  code: string,
  name: string,
): Promise<Browser & { me: string; back: string }> {
  const person = new Browser();
  const { status, body } = await person.post<{ participant: string; link: string; error?: string }>(
    '/api/join',
    { code, name },
  );
  if (status !== 200) throw new Error(`${status}: ${body.error}`);
  return Object.assign(person, { me: body.participant, back: body.link });
}
