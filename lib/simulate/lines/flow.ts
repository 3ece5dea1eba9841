/**
 * A VPC flow log record in the default format, version 2.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export interface Flow {
  readonly accountId: string;
  readonly interfaceId: string;
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** 6 is TCP, 17 UDP, 1 ICMP. */
  readonly protocol: 1 | 6 | 17;
  readonly packets: number;
  readonly bytes: number;
  /** The window; milliseconds since 1970, written in seconds. */
  readonly start: number;
  readonly end: number;
  readonly accepted: boolean;
}

export function flowLine(flow: Flow): string {
  return [
    2,
    flow.accountId,
    flow.interfaceId,
    flow.source,
    flow.destination,
    flow.sourcePort,
    flow.destinationPort,
    flow.protocol,
    flow.packets,
    flow.bytes,
    ...window(flow),
    flow.accepted ? 'ACCEPT' : 'REJECT',
    'OK',
  ].join(' ');
}

/** What counts of a record, read back. */
export type FlowSeen = Pick<
  Flow,
  'interfaceId' | 'source' | 'destination' | 'sourcePort' | 'destinationPort' | 'start' | 'accepted'
>;

/** @returns nothing for a line without data, or in another format */
export function flowOf(line: string): FlowSeen | undefined {
  const fields = line.split(' ');
  if (fields.length !== 14 || fields[13] !== 'OK') return undefined;
  const [, , interfaceId = '', source = '', destination = '', from, to] = fields;
  return {
    interfaceId,
    source,
    destination,
    sourcePort: Number(from),
    destinationPort: Number(to),
    start: Number(fields[10]) * 1000,
    accepted: fields[12] === 'ACCEPT',
  };
}

/** Of a window in which nothing went through the interface. */
export function noDataLine(
  flow: Pick<Flow, 'accountId' | 'interfaceId' | 'start' | 'end'>,
): string {
  const { accountId, interfaceId } = flow;
  return `2 ${accountId} ${interfaceId} - - - - - - - ${window(flow).join(' ')} - NODATA`;
}

const window = ({ start, end }: Pick<Flow, 'start' | 'end'>) =>
  [start, end].map((time) => Math.floor(time / 1000));
