import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
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

/**
 * By how much of what is alive the heap may grow before V8 looks for what is not. By itself V8 waits for several times
 * as much: with a room of 500 the server took up to 675 MB, and takes 510 so.
 */
const HEAP_GROWS = 100;

/**
 * In milliseconds: a connection that waits for its next request. Proxies keep theirs for 60 s; whoever of the two
 * lets go first while the other sends loses a request.
 */
const KEPT = 75_000;

/** In milliseconds: a supervisor that waits 10 s sees us gone by ourselves. */
const PATIENCE = 8_000;

/**
 * Serves the build, in this process. Ends on SIGTERM and SIGINT: takes nothing new, lets go of the live
 * streams (their pages come back to another process, or to the next), and finishes what was begun.
 * @returns once it listens; throws where it cannot
 */
export async function serve({ root, port, host, proxies }: ServeOptions): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS}`);
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
  server.keepAliveTimeout = KEPT;
  // Counted from the same moment: a shorter one would end what is kept.
  server.headersTimeout = KEPT + 5_000;
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
