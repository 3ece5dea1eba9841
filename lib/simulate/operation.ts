/**
 * One operation of one service, and the record that a call of it leaves. The operation is plain data:
 * what was asked and what is answered. Who asks, when and with what outcome comes with the call.
 */
import type { CloudTrailRecord, Resource } from '@/lib/trail/record';
import type { Caller } from './caller';
import { isoSeconds } from './clock';
import { deniedMessage, type Denial } from './denied';
import { base64Url, uuid } from './ids';
import { awsAccount } from './principal';
import type { Random } from './random';
import { record, tls13, type Parameters } from './record';

export interface Service {
  /** `ec2.amazonaws.com`. */
  readonly source: string;
  /** The prefix of its IAM actions: `ec2`. */
  readonly prefix: string;
  /** The Region of all its events, where it is a global service. */
  readonly home?: string;
  /** Its endpoint in a Region; `<prefix>.<region>.amazonaws.com` where it is not said. */
  readonly host?: (region: string) => string;
  readonly apiVersion?: string;
  /** A UUID where it is not said; none where null. */
  readonly requestId?: ((random: Random) => string) | null;
  readonly eventVersion?: string;
  /** `errorCode` where IAM denies. */
  readonly deniedCode?: string;
  /** How the message is spelled: EC2 adds an encoded message, S3 quotes the resource. */
  readonly deniedForm?: 'ec2' | 's3';
  /** Whether a denied call keeps its requestParameters; most services have read none by then. */
  readonly keepsParameters?: boolean;
  /** What it makes of the agent: S3 puts it in brackets. */
  readonly agent?: (userAgent: string) => string;
  /** False where its events do not say that they are the console's. */
  readonly saysConsole?: boolean;
}

/** What a response may be made of. */
export interface Made {
  readonly random: Random;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly caller: Caller;
  readonly region: string;
}

export interface Operation {
  readonly service: Service;
  readonly eventName: string;
  readonly readOnly: boolean;
  readonly request: Parameters | null;
  /** Of what makes changes, and null where it returns nothing. */
  readonly response?: Parameters | ((made: Made) => Parameters);
  readonly additional?: (random: Random, caller: Caller) => Parameters;
  /** Those of the owner's account. */
  readonly resources?:
    readonly Resource[] | ((ownerId: string, region: string) => readonly Resource[]);
  readonly data?: boolean;
  /** The IAM action, where it is not named as the operation: `s3:ListBucket`. */
  readonly action?: string;
  /** What a denial names: an ARN, `*` where it is not said, nothing where null. */
  readonly on?: string | null | ((ownerId: string, region: string) => string);
  /** The account that owns the resource; where the caller has another, both get an event. */
  readonly owner?: string;
  /** Where the resource is, whatever the caller's Region. */
  readonly region?: string;
  readonly host?: string;
  readonly eventType?: 'AwsConsoleSignIn' | 'AwsServiceEvent';
  /** What failed without an error code: a sign-in. Its response is kept. */
  readonly failure?: string;
  /** Of a service event. */
  readonly details?: Parameters;
}

export interface Outcome {
  /** Denied by IAM. */
  readonly denied?: Denial;
  /** Failed for another reason, in the service's own words. */
  readonly error?: { readonly code: string; readonly message: string };
}

export interface CallOptions extends Outcome {
  readonly region?: string;
  /** The minor version of the record; that of 2025 where it is not said. */
  readonly eventVersion?: string;
}

const EVENT_VERSION = '1.11';

/**
 * The records of one call: one, or two with a shared id where it crosses accounts.
 * @param time milliseconds since 1970
 */
export function callRecords(
  random: Random,
  caller: Caller,
  operation: Operation,
  time: number,
  options: CallOptions = {},
): readonly CloudTrailRecord[] {
  const { service } = operation;
  const region = service.home ?? operation.region ?? options.region ?? caller.region;
  const owner = operation.owner ?? caller.accountId;
  const crosses = owner !== caller.accountId;
  // The order of these draws is part of what a seed means.
  const additionalEventData = operation.additional?.(random, caller);
  const isService = caller.identity.type === 'AWSService';
  const sharedEventID = isService || crosses || isAnonymous(caller) ? uuid(random) : undefined;
  const newId = service.requestId === undefined ? uuid : service.requestId;
  const requestId = newId?.(random);
  const error = errorOf(random, caller, operation, options, owner, region);
  const made = { random, requestId: requestId ?? '', time, caller, region };
  const host = operation.host ?? (service.host ?? regional(service))(region);
  const agent = caller.agentFor?.(service.prefix, operation.eventName) ?? caller.userAgent;
  const facts = {
    eventVersion: options.eventVersion ?? service.eventVersion ?? EVENT_VERSION,
    userIdentity: caller.identity,
    eventTime: isoSeconds(time),
    eventSource: service.source,
    eventName: operation.eventName,
    awsRegion: region,
    sourceIPAddress: caller.sourceIPAddress,
    userAgent: service.agent?.(agent) ?? agent,
    error: operation.failure === undefined ? error : { message: operation.failure },
    requestParameters: options.denied && !service.keepsParameters ? null : operation.request,
    responseElements: error ? null : responseOf(operation, made),
    additionalEventData,
    requestID: requestId,
    readOnly: operation.readOnly,
    resources:
      typeof operation.resources === 'function'
        ? operation.resources(owner, region)
        : operation.resources,
    eventType: operation.eventType,
    serviceEventDetails: operation.details,
    apiVersion: service.apiVersion,
    category: operation.data ? ('Data' as const) : ('Management' as const),
    recipientAccountId: caller.accountId,
    sharedEventID,
    vpcEndpointId: caller.vpcEndpointId,
    tlsDetails: caller.tls ? tls13(host) : undefined,
    fromConsole: caller.fromConsole && service.saysConsole !== false,
  };
  const own = record(random, facts);
  // A denied call shows in the caller's account alone, but for what the owner's own policy denies.
  if (!crosses) return [own];
  const theirs = { ...facts, userIdentity: awsAccount(caller.identity), recipientAccountId: owner };
  return [own, record(random, theirs)];
}

function responseOf({ response }: Operation, made: Made): Parameters | null {
  return typeof response === 'function' ? response(made) : (response ?? null);
}

function errorOf(
  random: Random,
  caller: Caller,
  operation: Operation,
  outcome: Outcome,
  owner: string,
  region: string,
) {
  if (!outcome.denied) return outcome.error;
  const { service } = operation;
  const code = service.deniedCode ?? 'AccessDenied';
  const action = operation.action ?? `${service.prefix}:${operation.eventName}`;
  const principal = caller.identity.arn ?? 'anonymous';
  const on = typeof operation.on === 'function' ? operation.on(owner, region) : operation.on;
  const resource = on === null ? undefined : (on ?? '*');
  const asked = { principal, action, resource };
  if (service.deniedForm === 's3') {
    // S3 gives reasons within the owner's account alone.
    const within = !isAnonymous(caller) && owner === caller.accountId;
    const quoted = resource === undefined ? undefined : `"${resource}"`;
    const message = deniedMessage({ ...asked, resource: quoted }, outcome.denied);
    return { code, message: within ? message : 'Access Denied' };
  }
  if (service.deniedForm !== 'ec2') return { code, message: deniedMessage(asked, outcome.denied) };
  const start = 'You are not authorized to perform this operation.';
  if (resource === undefined || resource === '*') {
    return { code, message: `${start} ${deniedMessage({ principal, action }, outcome.denied)}` };
  }
  const encoded = base64Url(random, random.int(420, 720));
  const why = deniedMessage(asked, outcome.denied);
  return { code, message: `${start} ${why}. Encoded authorization failure message: ${encoded}` };
}

type More = Partial<Omit<Operation, 'service' | 'eventName' | 'readOnly' | 'request'>>;

/** A service's operations that only read, and those that make changes. */
export function operationsOf(service: Service) {
  return {
    read: (eventName: string, request: Parameters | null = null, more: More = {}): Operation => ({
      service,
      eventName,
      readOnly: true,
      request,
      ...more,
    }),
    write: (
      eventName: string,
      request: Parameters | null,
      response?: Operation['response'],
      more: More = {},
    ): Operation => ({ service, eventName, readOnly: false, request, response, ...more }),
  };
}

const isAnonymous = (caller: Caller) => caller.identity.accountId === 'anonymous';
const regional = (service: Service) => (region: string) =>
  `${service.prefix}.${region}.amazonaws.com`;
