import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** In milliseconds, where the database could not be had. */
const AGAIN = 60_000;

/**
 * Asks a server that listens whether it is ready, until it is. So tables are brought up to date, and what is kept no
 * longer is deleted, with nobody there; a database that cannot be had is said in the log at once. Lessons are served
 * meanwhile.
 */
export async function wake(server: Server, again = AGAIN): Promise<void> {
  const { address, family, port } = server.address() as AddressInfo;
  const any = { '::': '[::1]', '0.0.0.0': '127.0.0.1' }[address];
  const host = any ?? (family === 'IPv6' ? `[${address}]` : address);
  const answer = await fetch(`http://${host}:${port}/api/ready`).catch(() => undefined);
  await answer?.body?.cancel();
  if (answer?.ok || !server.listening) return;
  setTimeout(() => void wake(server, again), again).unref();
}
