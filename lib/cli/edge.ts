import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type BlockList, type Socket } from 'node:net';
import { ADDRESS_HEADER, addressOf, networkOf } from '@/lib/workshop/server/address';
import { bodyBound, Measured } from './body-bound';

export interface EdgeOptions {
  /** How many proxies of our own stand before this server, and where, if not in a private network. */
  readonly proxies: number;
  readonly trusted?: BlockList | undefined;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly times?: Times;
}

export interface Edge {
  readonly server: Server;
  /**
   * Takes nothing new and finishes what was begun; whoever does not take their answer is let go of after a while.
   * @param letGo ends what ends by itself only: the streams
   */
  drain(letGo: () => Promise<void>): Promise<void>;
}

/** In milliseconds. */
export interface Times {
  /** A connection that waits for its next request. */
  readonly kept: number;
  /** All of a request, its body too. */
  readonly request: number;
  /** A connection on which nothing comes or goes in the middle of a request. Streams say something every 15 s. */
  readonly silent: number;
  /** What is begun, once we end. */
  readonly ending: number;
}

const TIMES: Times = {
  // Proxies keep theirs for 60 s; whoever of the two lets go first while the other sends loses a request.
  kept: 75_000,
  // A part of a sheet at 70 kbit/s.
  request: 120_000,
  silent: 60_000,
  ending: 5_000,
};

/** HTTP before the app: who asks, how much they may send, how long that may take, and an orderly end. */
export function edge({ proxies, trusted, handle, times = TIMES }: EdgeOptions): Edge {
  /** Every connection, with the answers that it waits for. */
  const connections = new Map<Socket, Set<ServerResponse>>();
  let ending = false;
  const bounded = bodyBound();

  const server = createServer<typeof Measured>(
    { IncomingMessage: Measured },
    (request, response) => {
      const { socket, headers } = request;
      const answers = connections.get(socket);
      answers?.add(response);
      response.once('close', () => {
        answers?.delete(response);
        if (ending && answers?.size === 0) socket.destroy();
      });
      if (ending) response.setHeader('connection', 'close');
      const address = addressOf(socket.remoteAddress, headers['x-forwarded-for'], proxies, trusted);
      headers[ADDRESS_HEADER] = address;
      if (!bounded(request, response, networkOf(address))) return;
      handle(request, response).catch(() => response.destroy());
    },
  );
  server.on('connection', (socket) => {
    connections.set(socket, new Set());
    socket.once('close', () => connections.delete(socket));
  });
  server.keepAliveTimeout = times.kept;
  server.requestTimeout = times.request;
  server.timeout = times.silent;

  async function drain(letGo: () => Promise<void>): Promise<void> {
    ending = true;
    // HTTP's own close() cuts answers of which the end has not been taken yet, and waits for connections that never asked.
    const closed = new Promise((done) => NetServer.prototype.close.call(server, done));
    for (const [socket, answers] of connections) {
      if (answers.size === 0) socket.destroy();
      for (const answer of answers)
        if (!answer.headersSent) answer.setHeader('connection', 'close');
    }
    const late = setTimeout(() => server.closeAllConnections(), times.ending);
    await letGo();
    await closed;
    clearTimeout(late);
  }

  return { server, drain };
}
