/**
 * Who reaches the instances of a VPC, and what its flow log says: one record a window, direction and
 * connection. A security group lets the answers to what it admits out, a network ACL judges every packet:
 * a request that it accepts may be followed by an answer that it rejects.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html
 */
import { MINUTE, SECOND } from '../clock';
import { flowLine } from '../lines/flow';
import type { Random } from '../random';
import type { Simulation } from '../simulation';
import type { Account } from '../world/account';
import type { Instance } from '../world/instance';
import { admits, inCidr, passes, type NetworkAcl, type SecurityGroup } from '../world/network';

const ANYWHERE = '0.0.0.0/0';
/** The ports that Linux answers its own questions on; Windows and macOS have others. */
const LINUX_PORTS = [32_768, 60_999] as const;
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

  /**
   * @param acl that of an instance's subnet, at the moment when it is asked for
   * @param flowGroup the log group of the flow log
   */
  constructor(
    readonly sim: Simulation,
    readonly account: Account,
    readonly acl: (to: Instance) => NetworkAcl,
    readonly flowGroup: string,
  ) {
    this.#chance = sim.random('flow log');
  }

  /** A connection of one window, now. @returns whether it came about */
  knock(
    chance: Random,
    to: Instance,
    source: string,
    port: number,
    load: Load,
    ports: Range = LINUX_PORTS,
  ): boolean {
    const opened = this.open(chance, to, source, port, ports);
    if (opened) this.carry(chance, opened, load);
    return opened !== undefined;
  }

  /**
   * The first packets; nothing but a refusal in the log where they, or the answers, do not pass.
   * @param ports those that the client's system sends from
   */
  open(
    chance: Random,
    to: Instance,
    source: string,
    port: number,
    ports: Range = LINUX_PORTS,
  ): Connection | undefined {
    const sourcePort = this.#port(chance, source, ports);
    const connection = { to, source, sourcePort, port, tracked: tracked(to.groups, source, port) };
    if (to.state !== 'running') return undefined;
    return this.#passes(chance, { ...connection, tracked: false }) ? connection : undefined;
  }

  /** A window of it. @returns false where its packets do not pass any more */
  carry(chance: Random, connection: Connection, load: Load): boolean {
    if (connection.to.state !== 'running') return false;
    if (!this.#passes(chance, connection)) return false;
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

  /**
   * The ACL decides over every packet, either way; the group over a connection that it does not track.
   * What does not pass is in the log.
   */
  #passes(chance: Random, connection: Connection): boolean {
    const { to, source, sourcePort, port, tracked: known } = connection;
    const acl = this.acl(to);
    const packet = { address: source, port, protocol: 'tcp' } as const;
    const accepted = passes(acl, false, packet) && (known || admits(to.groups, packet));
    const answered = accepted && passes(acl, true, { ...packet, port: sourcePort });
    if (!answered) this.#refuse(chance, connection, accepted);
    return answered;
  }

  /** What a client sends from: a port that it has not used before. */
  #port(chance: Random, source: string, [least, most]: Range): number {
    for (;;) {
      const port = chance.int(least, most);
      const place = `${source}:${port}`;
      if (this.#used.has(place)) continue;
      this.#used.add(place);
      return port;
    }
  }

  /** The client asks some times, and gets no answer: the server has none, or it is lost on the way. */
  #refuse(chance: Random, connection: Connection, accepted: boolean): void {
    const packets = chance.int(1, 4);
    const asked = { packets, bytes: packets * 60 };
    this.#write(connection, 'in', asked, packets * 2 - 1, accepted);
    if (accepted) this.#write(connection, 'out', asked, packets * 2 - 1, false);
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
    sim.log({ group: this.flowGroup, stream: `${to.interfaceId}-all` }, message, { lag });
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
