/**
 * CloudTrail records, with their keys in the order in which CloudTrail writes them.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
import type { CloudTrailRecord, Resource, TlsDetails, UserIdentity } from '@/lib/trail/record';
import type { Random } from './random';
import { uuid } from './ids';

export type Parameters = Readonly<Record<string, unknown>>;

/** What differs from event to event; the rest follows from it. */
export interface EventFacts {
  readonly eventVersion: string;
  readonly userIdentity: UserIdentity;
  /** UTC, ISO 8601, whole seconds. */
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  /** A failed sign-in has a message alone. */
  readonly error?: { readonly code?: string; readonly message: string };
  readonly requestParameters?: Parameters | null;
  readonly responseElements?: Parameters | null;
  readonly additionalEventData?: Parameters;
  /** Absent in sign-in events and in those of services. */
  readonly requestID?: string;
  readonly readOnly: boolean;
  readonly resources?: readonly Resource[];
  readonly eventType?: 'AwsApiCall' | 'AwsConsoleSignIn' | 'AwsServiceEvent';
  readonly apiVersion?: string;
  readonly category?: 'Management' | 'Data';
  readonly recipientAccountId: string;
  readonly sharedEventID?: string;
  readonly serviceEventDetails?: Parameters;
  readonly vpcEndpointId?: string;
  readonly tlsDetails?: TlsDetails;
  readonly fromConsole?: boolean;
}

type Writable = { -readonly [Key in keyof CloudTrailRecord]: CloudTrailRecord[Key] };

/** Set one by one: this is done for every record, and a spread for each that may be absent is slow. */
export function record(random: Random, facts: EventFacts): CloudTrailRecord {
  const category = facts.category ?? 'Management';
  const { error, additionalEventData, requestID, resources, apiVersion, sharedEventID } = facts;
  const { serviceEventDetails, vpcEndpointId, tlsDetails, fromConsole } = facts;
  const out = {
    eventVersion: facts.eventVersion,
    userIdentity: facts.userIdentity,
    eventTime: facts.eventTime,
    eventSource: facts.eventSource,
    eventName: facts.eventName,
    awsRegion: facts.awsRegion,
    sourceIPAddress: facts.sourceIPAddress,
    userAgent: facts.userAgent,
  } as Writable;
  if (error?.code !== undefined) out.errorCode = error.code;
  if (error) out.errorMessage = error.message;
  out.requestParameters = facts.requestParameters ?? null;
  out.responseElements = facts.responseElements ?? null;
  if (additionalEventData) out.additionalEventData = additionalEventData;
  if (requestID !== undefined) out.requestID = requestID;
  out.eventID = uuid(random);
  out.readOnly = facts.readOnly;
  if (resources) out.resources = resources as Resource[];
  out.eventType = facts.eventType ?? 'AwsApiCall';
  if (apiVersion !== undefined) out.apiVersion = apiVersion;
  out.managementEvent = category === 'Management';
  out.recipientAccountId = facts.recipientAccountId;
  if (sharedEventID !== undefined) out.sharedEventID = sharedEventID;
  if (serviceEventDetails) out.serviceEventDetails = serviceEventDetails;
  if (vpcEndpointId !== undefined) out.vpcEndpointId = vpcEndpointId;
  out.eventCategory = category;
  if (tlsDetails) out.tlsDetails = tlsDetails;
  if (fromConsole) out.sessionCredentialFromConsole = 'true';
  return out;
}

/** One object for each host: there are a few, and records by the hundred thousand. */
const agreed = new Map<string, TlsDetails>();

/** What a browser or a current SDK and an AWS endpoint agree upon. */
export function tls13(host: string): TlsDetails {
  const known = agreed.get(host);
  if (known) return known;
  const details = {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: host,
  };
  agreed.set(host, details);
  return details;
}

/** A date as Java-built services print it in their parameters: `Nov 28, 2024 3:21:35 PM`, UTC. */
export function javaDate(iso: string, separator: ' ' | ', ' = ' '): string {
  const date = new Date(iso);
  const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[date.getUTCMonth()];
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = date.getUTCHours();
  const clock = `${hours % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const day = `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  return `${day}${separator}${clock} ${hours < 12 ? 'AM' : 'PM'}`;
}
