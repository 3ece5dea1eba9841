import { IncomingMessage, type ServerResponse } from 'node:http';
import { BATCH } from '@/lib/sheet/wire';

/** In bytes: no route takes more than a part of a sheet. */
export const MOST = BATCH.bytes;
/** In bytes: what a person sends by hand is shorter. */
const LARGE = 65_536;
/** Larger bodies that one network may send at a time: its people together hold so many times `MOST`. */
export const LARGE_AT_ONCE = 64;

const TOO_LONG = { status: 413, code: 'too-long', error: 'That is longer than anything here.' };
const TOO_MANY = {
  status: 429,
  code: 'slow-down',
  error: 'That was a lot at once. Try again in 2 seconds.',
};

/** A request that tells how long its body has become: Node hands it each piece that arrives. */
export class Measured extends IncomingMessage {
  private length = 0;
  /** @returns whether more of the body is wanted */
  grown: (bytes: number) => boolean = () => true;

  override push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    this.length += piece?.length ?? 0;
    return piece && !this.grown(this.length) ? true : super.push(piece, encoding);
  }
}

/**
 * Bounds what is held of bodies. It has to be done here: Next takes in all of a body, 10 MB of it, before it asks a
 * route, and does not slow down whoever sends.
 * @returns for a request and the network that it comes from whether it goes on; otherwise it was answered
 */
export function bodyBound() {
  const large = new Map<string, number>();
  return (request: Measured, response: ServerResponse, network: string): boolean => {
    let held = false;
    const hold = () => {
      const here = large.get(network) ?? 0;
      if (here >= LARGE_AT_ONCE) return false;
      held = true;
      large.set(network, here + 1);
      response.once('close', () => {
        const left = (large.get(network) ?? 1) - 1;
        if (left > 0) large.set(network, left);
        else large.delete(network);
      });
      return true;
    };
    request.grown = (bytes) => {
      if (response.writableEnded) return false;
      if (bytes > MOST) return refuse(request, response, TOO_LONG);
      return bytes <= LARGE || held || hold() || refuse(request, response, TOO_MANY);
    };
    return request.grown(Number(request.headers['content-length'] ?? 0));
  };
}

/** Answers before all has arrived; the connection ends with it, and whoever waits for the rest is told. */
function refuse(
  request: Measured,
  response: ServerResponse,
  { status, code, error }: typeof TOO_LONG,
): false {
  const end = () => request.destroy(new Error(error));
  if (response.headersSent) end();
  else {
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      connection: 'close',
      ...(status === 429 && { 'retry-after': '2' }),
    });
    response.end(JSON.stringify({ error, code }), end);
  }
  return false;
}
