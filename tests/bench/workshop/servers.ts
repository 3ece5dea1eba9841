import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

export interface Server {
  readonly url: string;
  readonly pid: number;
  /** As a supervisor does. */
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

export interface Database {
  readonly env: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

const FIRST_PORT = 3_981;
const POSTGRES = 'postgres://postgres@127.0.0.1:5432/test';

/** A database of one's own: a folder for SQLite, a schema of PostgreSQL's database `test`. */
export async function newDatabase(postgres: boolean): Promise<Database> {
  if (!postgres) {
    const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-'));
    return {
      env: { TRAILWISE_DATA: folder },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const schema = `bench_${process.pid}`;
  const run = async (sql: string) => {
    const client = new Client(POSTGRES);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE SCHEMA ${schema}`);
  return {
    env: { DATABASE_URL: `${POSTGRES}?options=${encodeURIComponent(`-c search_path=${schema}`)}` },
    drop: () => run(`DROP SCHEMA ${schema} CASCADE`),
  };
}

/** A production server on loopback, once it is ready. The first start builds the app. */
export async function startServer(database: Database, number = 0): Promise<Server> {
  const port = FIRST_PORT + number;
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      TRAILWISE_LOG: 'silent',
      ...database.env,
    },
  });
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const url = `http://127.0.0.1:${port}`;
  await ready(url);
  return { url, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 3_000; tries++) {
    const response = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`${url} did not become ready within 5 minutes.`);
}
