/**
 * The public subnet, and what its flow log says: one record a window, direction and connection.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html
 */
import { MINUTE, SECOND } from '@/lib/simulate/clock';
import { flowLine } from '@/lib/simulate/lines/flow';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Account } from '@/lib/simulate/world/account';
import type { Instance } from '@/lib/simulate/world/instance';
import {
  admits,
  inCidr,
  passes,
  type NetworkAcl,
  type SecurityGroup,
} from '@/lib/simulate/world/network';
import { ANYWHERE } from './cast';

export const FLOW_GROUP = '/vpc/public-subnet/flow';
/** From the end of a window until CloudWatch Logs has its records: some minutes. */
const DELIVERY = [2 * MINUTE, 4 * MINUTE] as const;

type Range = readonly [least: number, most: number];

/** What goes over a connection in a window. */
export interface Load {
  /** Seconds from the first to the last packet. */
  readonly seconds: Range;
  /** Packets and the bytes of each. */
  readonly in: readonly [packets: Range, size: Range];
  readonly out: readonly [packets: Range, size: Range];
}

export interface Connection {
  readonly to: Instance;
  readonly source: string;
  readonly sourcePort: number;
  readonly port: number;
  /** Whether its security group tracks it: then it outlives the rule that let it in. */
  readonly tracked: boolean;
}

export class Network {
  readonly #chance: Random;
  readonly #used = new Set<string>();

  constructor(
    readonly sim: Simulation,
    readonly account: Account,
    readonly acl: NetworkAcl,
  ) {
    this.#chance = sim.random('flow log');
  }

  /** A connection of one window, now. @returns whether it came about */
  knock(chance: Random, to: Instance, source: string, port: number, load: Load): boolean {
    const opened = this.open(chance, to, source, port);
    if (opened) this.carry(chance, opened, load);
    return opened !== undefined;
  }

  /** The first packets; nothing but a refusal in the log where they do not pass. */
  open(chance: Random, to: Instance, source: string, port: number): Connection | undefined {
    const sourcePort = this.#port(chance, source);
    const connection = { to, source, sourcePort, port, tracked: tracked(to.groups, source, port) };
    if (to.state !== 'running') return undefined;
    if (this.#passes({ ...connection, tracked: false })) return connection;
    this.#refuse(chance, connection);
    return undefined;
  }

  /** A window of it. @returns false where its packets do not pass any more */
  carry(chance: Random, connection: Connection, load: Load): boolean {
    if (connection.to.state !== 'running') return false;
    if (!this.#passes(connection)) {
      this.#refuse(chance, connection);
      return false;
    }
    const seconds = chance.int(load.seconds[0], load.seconds[1]);
    const amount = ([packets, size]: Load['in']) => {
      const count = chance.int(packets[0], packets[1]);
      return { packets: count, bytes: count * chance.int(size[0], size[1]) };
    };
    const there = amount(load.in);
    const back = amount(load.out);
    this.#write(connection, 'in', there, seconds, true);
    this.#write(connection, 'out', back, seconds, true);
    return true;
  }

  /** The ACL decides over every packet, the group over a connection that it does not track. */
  #passes({ to, source, port, tracked: known }: Connection): boolean {
    const packet = { address: source, port, protocol: 'tcp' } as const;
    return passes(this.acl, false, packet) && (known || admits(to.groups, packet));
  }

  /** What a client sends from: a port that it has not used before. */
  #port(chance: Random, source: string): number {
    for (;;) {
      const port = chance.int(32_768, 60_999);
      const place = `${source}:${port}`;
      if (this.#used.has(place)) continue;
      this.#used.add(place);
      return port;
    }
  }

  /** The client asks some times, and gets no answer. */
  #refuse(chance: Random, connection: Connection): void {
    const packets = chance.int(1, 4);
    this.#write(connection, 'in', { packets, bytes: packets * 60 }, packets * 2 - 1, false);
  }

  #write(
    { to, source, sourcePort, port }: Connection,
    direction: 'in' | 'out',
    amount: { readonly packets: number; readonly bytes: number },
    seconds: number,
    accepted: boolean,
  ): void {
    const { sim } = this;
    const client = { address: source, port: sourcePort };
    const server = { address: to.privateIp, port };
    const [from, toward] = direction === 'in' ? [client, server] : [server, client];
    const message = flowLine({
      accountId: this.account.id,
      interfaceId: to.interfaceId,
      source: from.address,
      destination: toward.address,
      sourcePort: from.port,
      destinationPort: toward.port,
      protocol: 6,
      ...amount,
      start: sim.now,
      end: sim.now + seconds * SECOND,
      accepted,
    });
    const lag = seconds * SECOND + this.#chance.int(DELIVERY[0], DELIVERY[1]);
    sim.log({ group: FLOW_GROUP, stream: `${to.interfaceId}-all` }, message, { lag });
  }
}

/**
 * A flow is not tracked where a rule lets everybody in and, as here, everything may go out: it ends
 * with the rule. One that a narrower rule let in goes on without it.
 */
function tracked(groups: readonly SecurityGroup[], source: string, port: number): boolean {
  const meets = groups
    .flatMap(({ ingress }) => ingress)
    .filter(({ from, to, cidr }) => port >= from && port <= to && inCidr(source, cidr));
  return meets.length > 0 && meets.every(({ cidr }) => cidr !== ANYWHERE);
}
