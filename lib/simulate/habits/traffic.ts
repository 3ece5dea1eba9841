/**
 * Somebody connects to an instance, or tries to: what a flow log of its network interface says. A
 * security group lets answers out by itself, a network ACL does not.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html
 */
import { MINUTE, SECOND } from '../clock';
import { flowLine } from '../lines/flow';
import type { Simulation } from '../simulation';
import type { Account } from '../world/account';
import type { Instance } from '../world/instance';
import { admits, passes, type NetworkAcl } from '../world/network';

export interface Connection {
  readonly from: string;
  readonly fromPort: number;
  readonly port: number;
  readonly protocol?: 'tcp' | 'udp';
  /** Bytes in, and bytes back. */
  readonly sent: number;
  readonly answered: number;
}

/** A window of Nitro-based instances; a line is in CloudWatch Logs some five minutes after it. */
const WINDOW = MINUTE;
const PUBLISHED = 5 * MINUTE;
/** Somebody who is not answered tries three times: three SYN. */
const SYN = { packets: 3, bytes: 180 };

/**
 * Connects now. What was rejected by a security group or on the way in is one line; what came in and
 * was answered is two.
 * @param where the flow log's group, and the ACL of the subnet
 */
export function connect(
  sim: Simulation,
  account: Account,
  instance: Instance,
  connection: Connection,
  where: { readonly flowLog: string; readonly acl?: NetworkAcl },
): 'answered' | 'rejected' | 'answer lost' | 'nobody there' {
  const { from, fromPort, port, protocol = 'tcp', sent, answered } = connection;
  const { acl, flowLog } = where;
  const asked = { address: from, port, protocol };
  const reply = { address: from, port: fromPort, protocol };
  // No packet reaches the interface of an instance that is stopped.
  if (instance.state !== 'running') return 'nobody there';
  const accepted = (!acl || passes(acl, false, asked)) && admits(instance.groups, asked);
  const back = accepted && (!acl || passes(acl, true, reply));
  const start = sim.now;
  const write = (incoming: boolean, ok: boolean, size: { packets: number; bytes: number }) => {
    const { privateIp, interfaceId } = instance;
    const line = flowLine({
      accountId: account.id,
      interfaceId,
      source: incoming ? from : privateIp,
      destination: incoming ? privateIp : from,
      sourcePort: incoming ? fromPort : port,
      destinationPort: incoming ? port : fromPort,
      protocol: protocol === 'tcp' ? 6 : 17,
      ...size,
      start,
      end: start + WINDOW - SECOND,
      accepted: ok,
    });
    const stream = { group: flowLog, stream: `${interfaceId}-all` };
    sim.after(WINDOW, () => sim.log(stream, line, { time: start, lag: PUBLISHED }));
  };
  if (!accepted) {
    write(true, false, SYN);
    return 'rejected';
  }
  write(true, true, back ? sized(sent) : SYN);
  write(false, back, back ? sized(answered) : SYN);
  return back ? 'answered' : 'answer lost';
}

/** Packets of at most 1,460 bytes of content, and those of the handshake. */
function sized(bytes: number) {
  const packets = Math.ceil(bytes / 1_460) + 4;
  return { packets, bytes: bytes + packets * 52 };
}
