/**
 * One CloudTrail record, as a schema: type, validation and editor help come from it. Unknown fields
 * pass, as AWS adds fields with each minor version of the format.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
import { z } from 'zod';
import { userIdentitySchema } from './user-identity';

export type { UserIdentity } from './user-identity';

/** An object whose keys are the API call's, or the service's, own. */
const open = z.record(z.string(), z.unknown());

const resourceSchema = z
  .looseObject({
    accountId: z.string().optional().describe('The account that owns the resource.'),
    type: z.string().optional().describe('The kind of resource: AWS::service::type.'),
    ARN: z.string().optional().describe('The ARN of the resource.'),
    ARNPrefix: z.string().optional().describe('What the ARNs of the listed resources begin with.'),
  })
  .describe('A resource that the event accessed.');
export type Resource = z.infer<typeof resourceSchema>;

const tlsDetailsSchema = z
  .looseObject({
    tlsVersion: z.string().optional().describe('The TLS version of the request.'),
    cipherSuite: z.string().optional().describe('The cipher suite of the request.'),
    clientProvidedHostHeader: z.string().optional().describe('The host name the client called.'),
    keyExchange: z.string().optional().describe('The key exchange of the TLS handshake.'),
  })
  .describe('The TLS connection that carried the request. Since 1.08.');
export type TlsDetails = z.infer<typeof tlsDetailsSchema>;

const addendumSchema = z
  .looseObject({
    reason: z.string().describe('DELIVERY_DELAY, UPDATED_DATA or SERVICE_OUTAGE.'),
    updatedFields: z.unknown().optional().describe('The fields that the addendum corrects.'),
    originalRequestID: z.string().optional().describe('The requestID of the event it corrects.'),
    originalEventID: z.string().optional().describe('The eventID of the event it corrects.'),
  })
  .describe('Why the event came late, or what it corrects. Since 1.08.');

export const recordSchema = z.looseObject({
  eventVersion: z.string().describe('The version of the record format: major.minor.'),
  userIdentity: userIdentitySchema,
  eventTime: z.string().describe('When the request was completed; UTC, ISO 8601.'),
  eventSource: z.string().describe('The service that the request was made to.'),
  eventName: z.string().describe('The action that was requested.'),
  awsRegion: z.string().describe('The Region that the request was made to.'),
  sourceIPAddress: z.string().optional().describe('Where the request was made from.'),
  userAgent: z.string().nullish().describe('The agent through which the request was made.'),
  errorCode: z.string().optional().describe('The error that the service returned.'),
  errorMessage: z.string().nullish().describe('The description of the error.'),
  requestParameters: open.nullish().describe('The parameters sent with the request.'),
  responseElements: open.nullish().describe('What an action that makes changes returned.'),
  additionalEventData: open.nullish().describe('Data from outside the request and the response.'),
  requestID: z.string().optional().describe('The id that the service gave to the request.'),
  eventID: z.string().describe('The GUID that CloudTrail gave to the event.'),
  eventType: z.string().describe('What made the record: AwsApiCall, AwsConsoleSignIn, …'),
  apiVersion: z.string().nullish().describe('The version of the API that was called.'),
  managementEvent: z.boolean().optional().describe('Whether this is a management event.'),
  readOnly: z.boolean().optional().describe('Whether the operation only reads.'),
  resources: z.array(resourceSchema).nullish().describe('The resources that were accessed.'),
  recipientAccountId: z.string().optional().describe('The account that received this event.'),
  serviceEventDetails: z
    .unknown()
    .optional()
    .describe('What a service event was caused by, and its result.'),
  sharedEventID: z.string().optional().describe('The same in each account that gets the event.'),
  vpcEndpointId: z.string().optional().describe('The VPC endpoint that the request went through.'),
  vpcEndpointAccountId: z.string().optional().describe('The account that owns the VPC endpoint.'),
  eventCategory: z.string().optional().describe('Management, Data or NetworkActivity.'),
  addendum: addendumSchema.optional(),
  sessionCredentialFromConsole: z
    .string()
    .optional()
    .describe('"true" where the credentials are those of a console session.'),
  eventContext: z
    .unknown()
    .optional()
    .describe('Resource tags and condition keys, where a store adds them.'),
  edgeDeviceDetails: z.unknown().optional().describe('The edge device that the request was for.'),
  tlsDetails: tlsDetailsSchema.optional(),
});
export type CloudTrailRecord = z.infer<typeof recordSchema>;
