import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const FIRST_PORT = 3_981;
const POSTGRES = 'postgres://postgres@127.0.0.1:5432/test';

/** Production servers on loopback, over one new database. The build is made where it is not there. */
export async function startServers(count: number, postgres: boolean): Promise<Server[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-'));
  const servers: Server[] = [];
  for (let n = 0; n < count; n++) {
    const port = FIRST_PORT + n;
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        TRAILWISE_DATA: folder,
        TRAILWISE_LOG: 'warn',
        ...(postgres && { DATABASE_URL: POSTGRES }),
      },
    });
    const ended = new Promise<void>((done) => child.on('exit', () => done()));
    const url = `http://127.0.0.1:${port}`;
    servers.push({
      url,
      pid: child.pid ?? 0,
      async stop() {
        child.kill('SIGTERM');
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    });
    await ready(url);
  }
  return servers;
}

/** A first start builds the app. */
async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`${url}/api/ready`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((again) => setTimeout(again, 500));
  }
  throw new Error(`${url} did not become ready within 5 minutes.`);
}
