/** A call that a person makes in the console: the common part of every service's events. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { uuid } from './ids';
import { iamUser, type ConsoleSession } from './principal';
import type { Random } from './random';
import { record, tls13, type EventFacts } from './record';

export interface ConsoleCall {
  readonly random: Random;
  readonly session: ConsoleSession;
  /** UTC, ISO 8601, whole seconds. */
  readonly at: string;
}

type Given = Pick<EventFacts, 'eventSource' | 'eventName' | 'awsRegion' | 'readOnly'> & {
  /** The endpoint that the browser names in its request. */
  readonly host: string;
} & Partial<EventFacts>;

/** An event of a service that the console calls from the person's browser. */
export function browserCall(call: ConsoleCall, { host, ...given }: Given): CloudTrailRecord {
  const { random, session, at } = call;
  return record(random, {
    eventVersion: '1.10',
    userIdentity: iamUser(session.user, session),
    eventTime: at,
    sourceIPAddress: session.sourceIPAddress,
    userAgent: session.browser,
    requestID: uuid(random),
    recipientAccountId: session.user.accountId,
    tlsDetails: tls13(host),
    fromConsole: true,
    ...given,
  });
}
