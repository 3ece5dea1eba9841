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

export function record(random: Random, facts: EventFacts): CloudTrailRecord {
  const category = facts.category ?? 'Management';
  return {
    eventVersion: facts.eventVersion,
    userIdentity: facts.userIdentity,
    eventTime: facts.eventTime,
    eventSource: facts.eventSource,
    eventName: facts.eventName,
    awsRegion: facts.awsRegion,
    sourceIPAddress: facts.sourceIPAddress,
    userAgent: facts.userAgent,
    ...(facts.error?.code !== undefined && { errorCode: facts.error.code }),
    ...(facts.error && { errorMessage: facts.error.message }),
    requestParameters: facts.requestParameters ?? null,
    responseElements: facts.responseElements ?? null,
    ...(facts.additionalEventData && { additionalEventData: facts.additionalEventData }),
    ...(facts.requestID !== undefined && { requestID: facts.requestID }),
    eventID: uuid(random),
    readOnly: facts.readOnly,
    ...(facts.resources && { resources: [...facts.resources] }),
    eventType: facts.eventType ?? 'AwsApiCall',
    ...(facts.apiVersion !== undefined && { apiVersion: facts.apiVersion }),
    managementEvent: category === 'Management',
    recipientAccountId: facts.recipientAccountId,
    ...(facts.sharedEventID !== undefined && { sharedEventID: facts.sharedEventID }),
    ...(facts.serviceEventDetails && { serviceEventDetails: facts.serviceEventDetails }),
    ...(facts.vpcEndpointId !== undefined && { vpcEndpointId: facts.vpcEndpointId }),
    eventCategory: category,
    ...(facts.tlsDetails && { tlsDetails: facts.tlsDetails }),
    ...(facts.fromConsole && { sessionCredentialFromConsole: 'true' }),
  };
}

/** What a browser or a current SDK and an AWS endpoint agree upon. */
export function tls13(host: string): TlsDetails {
  return {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: host,
  };
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
