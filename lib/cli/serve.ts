import type { BlockList } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { judging } from '@/lib/content/judge/thread';
import { letGo, onEnd } from '@/lib/workshop/server/closers';
import { edge } from './edge';
import { judgeThread } from './judge';
import { wake } from './wake';

export interface ServeOptions {
  readonly root: string;
  readonly port: number;
  readonly host?: string | undefined;
  /** How many proxies of our own stand before this server. */
  readonly proxies: number;
  /** Where those are that connect to us; private networks where nothing is said. */
  readonly trusted?: BlockList | undefined;
}

/**
 * By how much of what is alive the heap may grow before V8 looks for what is not. By itself V8 waits for several times
 * as much: with a room of 500 the server took up to 675 MB, and takes 510 so.
 */
const HEAP_GROWS = 100;

/** In milliseconds: a supervisor that waits 10 s sees us gone by ourselves. */
const PATIENCE = 8_000;

/**
 * Serves the build, in this process. Ends on SIGTERM and SIGINT: takes nothing new, lets go of the live
 * streams (their pages come back to another process, or to the next), and finishes what was begun.
 * @returns once it listens; throws where it cannot
 */
export async function serve({ root, port, host, ...told }: ServeOptions): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS}`);
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const thread = judgeThread(root);
  judging.thread = thread;
  onEnd(() => thread.end());
  const app = next({ dev: false, dir: root, port, hostname: host ?? 'localhost' });
  await app.prepare();
  const { server, drain } = edge({ ...told, handle: app.getRequestHandler() });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, () => listening());
  });
  void wake(server);
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await drain(letGo);
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}
