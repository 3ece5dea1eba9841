/** The fields of AWS's page "CloudTrail record contents". */
import { notes, PAGES } from './note';

export const RECORD_NOTES = notes(PAGES.record, '', {
  eventVersion: {
    type: 'string',
    since: '1.0',
    text: 'The version of the record format, as major.minor. A new minor version only adds fields; both parts are whole numbers, so 1.10 is later than 1.9.',
  },
  userIdentity: {
    type: 'object',
    since: '1.0',
    text: 'Who made the request, and with which credentials.',
    suspicious: 'A principal that nobody knows, or one that does what its owner never does.',
  },
  eventTime: {
    type: 'string',
    since: '1.0',
    text: 'When the request was completed, in UTC, by the clock of the host that served it. Records in a file are not sorted by it.',
    suspicious: 'Work at an hour when its owner sleeps; a chain of changes seconds apart.',
  },
  eventSource: {
    type: 'string',
    since: '1.0',
    text: 'The service that the request was made to, usually its short name with .amazonaws.com. Some differ: CloudWatch is monitoring.amazonaws.com.',
    suspicious: 'A service that this account has never used.',
  },
  eventName: {
    type: 'string',
    since: '1.0',
    text: 'The action that was requested, as a rule one of the actions in the API of the service.',
    suspicious:
      'Actions that create users, keys or passwords, attach policies, or stop logging (CreateUser, CreateAccessKey, AttachUserPolicy, StopLogging).',
  },
  awsRegion: {
    type: 'string',
    since: '1.0',
    text: 'The Region that the request was made to. Most global services, IAM among them, log theirs in one Region, us-east-1.',
    suspicious: 'A Region where the account has nothing.',
  },
  sourceIPAddress: {
    type: 'string',
    since: '1.0',
    text: "The IP address that the request was made from; for work in the console it is the user's own. Where AWS made the request, the name of the service or AWS Internal stands here, at times with a number behind it (AWS Internal/3).",
    suspicious:
      'An address that this person has not used before, or one address shared by several people.',
  },
  userAgent: {
    type: 'string',
    since: '1.0',
    text: 'The agent through which the request was made: a browser, the AWS CLI, an SDK, an AWS service. The client chooses this text itself, so it can be made up. Cut at 1 KB.',
    suspicious: 'Another browser or system than the person uses; the name of an attack tool.',
  },
  errorCode: {
    type: 'string',
    since: '1.0',
    text: 'The error that the service returned. Where the field is absent the request, as a rule, succeeded; some services report errors in responseElements instead. A refusal has several names: AccessDenied, AccessDeniedException, Client.UnauthorizedOperation of Amazon EC2. Cut at 1 KB.',
    suspicious: 'Many refusals in a row: somebody tries what the credentials can do.',
  },
  errorMessage: {
    type: 'string',
    since: '1.0',
    text: 'The description of the error, as the service words it. For a refusal it can name the kind of policy that caused it. Cut at 1 KB.',
    suspicious:
      'An explicit deny that names a service control policy: somebody works where the organization forbids it.',
  },
  requestParameters: {
    type: 'object',
    since: '1.0',
    text: "The parameters that were sent with the request; they are the action's own, described in the API reference of the service. Left out above 100 KB.",
    suspicious:
      'A policy or trust that names a foreign account or a star; 0.0.0.0/0 in a security group rule.',
  },
  responseElements: {
    type: 'object',
    since: '1.0',
    text: 'What an action that makes changes returned. Null for actions that only read, and for those that return nothing. Left out above 100 KB.',
    suspicious: 'A new access key or session that no one asked for: follow its accessKeyId.',
  },
  additionalEventData: {
    type: 'object',
    since: '1.0',
    text: 'What the service adds that was in neither the request nor the response; what it holds varies from event to event. Left out above 28 KB.',
  },
  requestID: {
    type: 'string',
    since: '1.01',
    text: 'The id that the called service gave to the request. AWS Support asks for it.',
  },
  eventID: {
    type: 'string',
    since: '1.01',
    text: 'A GUID that CloudTrail gives to each event: a key that names one event and no other.',
  },
  eventType: {
    type: 'string',
    since: '1.02',
    text: 'What made CloudTrail write the record.',
    values: {
      AwsApiCall: 'An API was called.',
      AwsServiceEvent: 'A service did something by itself.',
      AwsConsoleAction: 'Something was done in the console that was not an API call.',
      AwsConsoleSignIn: 'Somebody signed in to the console.',
      AwsVpceEvents: 'A network activity event of a VPC endpoint.',
      AwsVpceEvent: 'The same, as it is written in the records of AWS’s own examples.',
      AwsCloudTrailInsight: 'CloudTrail Insights found unusual activity.',
      AwsAggregatedEvent: 'A trail summed up data events of five minutes.',
    },
  },
  apiVersion: {
    type: 'string',
    since: '1.01',
    text: 'The version of the API that was called, for events of type AwsApiCall.',
  },
  managementEvent: {
    type: 'boolean',
    since: '1.06',
    text: 'True for management events, which are about the resources themselves; false for data events, which are about what is in them.',
  },
  readOnly: {
    type: 'boolean',
    since: '1.01',
    text: 'True where the operation only reads, false where it writes.',
    values: { true: 'The operation only reads.', false: 'The operation writes.' },
    suspicious: 'The first write after a run of reads: looking around is over.',
  },
  resources: {
    type: 'list',
    since: '1.01',
    text: 'The resources that the event accessed, with their owner and kind. Many services leave it out.',
  },
  'resources[].ARN': {
    type: 'string',
    since: '1.01',
    text: 'The ARN of the resource.',
    suspicious: 'A resource that this principal has no business with.',
  },
  'resources[].ARNPrefix': {
    type: 'string',
    text: 'What the ARNs of the resources begin with, where the request was for all under a prefix: a listing of objects, for example.',
  },
  'resources[].accountId': {
    type: 'string',
    since: '1.01',
    text: 'The account that owns the resource.',
    suspicious:
      "An account that is not yours: somebody reads from, or writes to, another's resource.",
  },
  'resources[].type': {
    type: 'string',
    since: '1.01',
    text: 'The kind of resource, in the form AWS::service::type.',
  },
  recipientAccountId: {
    type: 'string',
    since: '1.02',
    text: "The account that received this event. It differs from the caller's account where one account uses what another owns.",
    suspicious: 'Another account than userIdentity.accountId, and no reason for it.',
  },
  serviceEventDetails: {
    type: 'any',
    since: '1.05',
    text: 'What caused a service event, and what came of it. Left out above 100 KB.',
  },
  sharedEventID: {
    type: 'string',
    since: '1.03',
    text: 'A GUID that the copies of one event share when CloudTrail sends it to several accounts. Absent where caller and owner are the same account.',
  },
  vpcEndpointId: {
    type: 'string',
    since: '1.04',
    text: 'The VPC endpoint through which the request went. Where AWS made it through the VPC of a service, this is usually AWS Internal or the name of the service.',
    suspicious:
      'An endpoint that is none of yours; or none, where all traffic should go through one.',
  },
  vpcEndpointAccountId: {
    type: 'string',
    since: '1.09',
    text: 'The account that owns the VPC endpoint that the request went through; AWS Internal or the name of a service where AWS made it.',
    suspicious: 'An account that is not yours.',
  },
  eventCategory: {
    type: 'string',
    since: '1.07',
    text: 'The category of the event. Event history, and a trail until you choose otherwise, hold management events only.',
    values: {
      Management: 'About resources: create, change, list, sign in.',
      Data: 'About what is in a resource: read or write an object, invoke a function. Logged only where this was switched on.',
      NetworkActivity: 'An API call through a VPC endpoint, as its owner sees it.',
      Insight: 'Unusual activity that CloudTrail Insights found.',
      Aggregated: 'A summary of data events of five minutes, with fields of its own.',
    },
  },
  addendum: {
    type: 'object',
    since: '1.08',
    text: 'Why the event was delivered late, or what was missing in an earlier one and is added here. It comes some time after the event: a timeline that is built at once can lack it.',
  },
  'addendum.reason': {
    type: 'string',
    since: '1.08',
    text: 'Why the event, or a part of it, was missing.',
    values: {
      DELIVERY_DELAY: 'Delivery was delayed.',
      UPDATED_DATA: 'A field was missing or wrong.',
      SERVICE_OUTAGE: 'A service could not log to CloudTrail for a time.',
    },
  },
  'addendum.updatedFields': {
    type: 'any',
    since: '1.08',
    text: 'The fields that the addendum corrects; only where the reason is UPDATED_DATA.',
  },
  'addendum.originalRequestID': {
    type: 'string',
    since: '1.08',
    text: 'The requestID of the event that is corrected; only where the reason is UPDATED_DATA.',
  },
  'addendum.originalEventID': {
    type: 'string',
    since: '1.08',
    text: 'The eventID of the event that is corrected; only where the reason is UPDATED_DATA.',
  },
  sessionCredentialFromConsole: {
    type: 'string',
    since: '1.08',
    text: 'The text "true" where the request came from a session of the AWS Management Console; absent otherwise. It then has no tlsDetails where the console acted as a proxy. Not every service sets it: that it is absent proves nothing.',
    suspicious: 'Work in the console by a role that only programs should use.',
  },
  eventContext: {
    type: 'object',
    since: '1.11',
    text: 'Tags of the resources and condition keys of the request. Only where an event data store, or lately a trail, was set up to add them; not in Event history.',
  },
  'eventContext.requestContext': {
    type: 'object',
    since: '1.11',
    text: 'The IAM global condition keys that were evaluated to authorize the request.',
  },
  'eventContext.tagContext': {
    type: 'object',
    since: '1.11',
    text: 'The tags of the resources in the call and of the principal that made it.',
  },
  edgeDeviceDetails: {
    type: 'object',
    since: '1.08',
    text: 'The edge device that the request was for; at present only S3 on Outposts fills it.',
  },
  tlsDetails: {
    type: 'object',
    since: '1.08',
    text: 'The TLS connection that carried the request. Absent where an AWS service made the call for you, or the console did so through its proxy.',
  },
  'tlsDetails.tlsVersion': {
    type: 'string',
    since: '1.08',
    text: 'The TLS version of the request.',
    suspicious: 'TLSv1 or TLSv1.1: an old client.',
  },
  'tlsDetails.cipherSuite': {
    type: 'string',
    since: '1.08',
    text: 'The cipher suite of the request: the combination of algorithms that protected it.',
  },
  'tlsDetails.clientProvidedHostHeader': {
    type: 'string',
    since: '1.08',
    text: 'The host name that the client called, as a rule the name of the service endpoint.',
    suspicious: 'A host name that is no endpoint of AWS: a proxy or a copy stands between.',
  },
  'tlsDetails.keyExchange': {
    type: 'string',
    text: 'The key exchange of the TLS handshake; it tells whether that was post-quantum (X25519MLKEM768) or classical (x25519, secp256r1).',
  },
});
