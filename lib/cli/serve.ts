import { createServer } from 'node:http';
import { judging } from '@/lib/content/judge/thread';
import { ADDRESS_HEADER, addressOf } from '@/lib/workshop/server/address';
import { letGo, onEnd } from '@/lib/workshop/server/closers';
import { judgeThread } from './judge';

export interface ServeOptions {
  readonly root: string;
  readonly port: number;
  readonly host?: string | undefined;
  /** How many proxies of our own stand before this server. */
  readonly proxies: number;
}

/** In milliseconds: a supervisor that waits 10 s sees us gone by ourselves. */
const PATIENCE = 8_000;

/**
 * Serves the build, in this process. Ends on SIGTERM and SIGINT: takes nothing new, lets go of the live
 * streams (their pages come back to another process, or to the next), and finishes what was begun.
 * @returns once it listens; throws where it cannot
 */
export async function serve({ root, port, host, proxies }: ServeOptions): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const thread = judgeThread(root);
  judging.thread = thread;
  onEnd(() => thread.end());
  const app = next({ dev: false, dir: root, port, hostname: host ?? 'localhost' });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    const { socket, headers } = request;
    headers[ADDRESS_HEADER] = addressOf(socket.remoteAddress, headers['x-forwarded-for'], proxies);
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, () => listening());
  });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    const closed = new Promise((done) => server.close(done));
    await letGo();
    server.closeIdleConnections();
    await closed;
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}
