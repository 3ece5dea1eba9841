/**
 * The tables, as data: the builder makes them from this, the engine and the editor complete from it.
 * Columns of `cloudtrail`: AWS CloudTrail user guide, "Supported SQL schemas for event data stores"
 * (docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html), with
 * the names in CloudTrail's own case (SQL does not mind case). Left out: eventJson and its checksum,
 * which repeat the record. The meaning of each field comes from `lib/trail`.
 */
import { FIELD_NOTES } from '@/lib/trail/fields';
import { ATHENA_TABLES } from './athena';
import { FLOW_LOGS_TABLE } from './flow-logs';
import { JSON_LINES_TABLES } from './json-lines';

export { FUNCTIONS } from './functions';

export type SqlType =
  | 'VARCHAR'
  | 'BOOLEAN'
  | 'BIGINT'
  | 'DOUBLE'
  | 'TIMESTAMP'
  | 'MAP(VARCHAR, VARCHAR)'
  | { readonly struct: Readonly<Record<string, SqlType>> }
  | { readonly listOf: SqlType };

export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
  /** One or two sentences. */
  readonly text: string;
  /** True where the text is JSON. */
  readonly json?: boolean;
}
export interface SqlTable {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly SqlColumn[];
}

const struct = (fields: Readonly<Record<string, SqlType>>): SqlType => ({ struct: fields });
const MAP = 'MAP(VARCHAR, VARCHAR)';
const text = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, 'VARCHAR'] as const));

const USER_IDENTITY = struct({
  ...text('type', 'principalId', 'arn', 'accountId', 'accessKeyId', 'userName'),
  sessionContext: struct({
    attributes: struct({ creationDate: 'TIMESTAMP', mfaAuthenticated: 'VARCHAR' }),
    sessionIssuer: struct(text('type', 'principalId', 'arn', 'accountId', 'userName')),
    webIdFederationData: struct({ federatedProvider: 'VARCHAR', attributes: MAP }),
    ...text('sourceIdentity', 'ec2RoleDelivery', 'ec2IssuedInVpc'),
  }),
  onBehalfOf: struct(text('userId', 'identityStoreArn')),
  inScopeOf: struct(text('sourceArn', 'sourceAccount', 'issuerType', 'credentialsIssuedTo')),
  ...text('invokedBy', 'identityProvider'),
});

const CLOUDTRAIL: Readonly<Record<string, SqlType>> = {
  eventVersion: 'VARCHAR',
  userIdentity: USER_IDENTITY,
  eventTime: 'TIMESTAMP',
  ...text('eventSource', 'eventName', 'awsRegion', 'sourceIPAddress', 'userAgent'),
  ...text('errorCode', 'errorMessage'),
  requestParameters: MAP,
  responseElements: MAP,
  additionalEventData: MAP,
  ...text('requestID', 'eventID'),
  readOnly: 'BOOLEAN',
  resources: { listOf: struct(text('accountId', 'type', 'ARN', 'ARNPrefix')) },
  ...text('eventType', 'apiVersion'),
  managementEvent: 'BOOLEAN',
  ...text('recipientAccountId', 'sharedEventID', 'annotation'),
  ...text('vpcEndpointId', 'vpcEndpointAccountId'),
  serviceEventDetails: MAP,
  addendum: MAP,
  edgeDeviceDetails: MAP,
  insightDetails: MAP,
  eventCategory: 'VARCHAR',
  tlsDetails: struct(text('tlsVersion', 'cipherSuite', 'clientProvidedHostHeader')),
  sessionCredentialFromConsole: 'VARCHAR',
};

export const CLOUDTRAIL_TABLE: SqlTable = {
  name: 'cloudtrail',
  text: 'The CloudTrail events, one row each, in the order of the log files.',
  columns: Object.entries(CLOUDTRAIL).map(([name, type]) => ({
    name,
    type,
    text: FIELD_NOTES[name]?.text ?? `The record's ${name}.`,
  })),
};

export const RDS_LOG_TABLE: SqlTable = {
  name: 'rds_log',
  text: "The database's general log as CloudWatch Logs has it, one row a line.",
  columns: [
    { name: 'log_group', type: 'VARCHAR', text: 'The log group that the line is in.' },
    { name: 'log_stream', type: 'VARCHAR', text: 'The log stream: the database instance.' },
    { name: 'time', type: 'TIMESTAMP', text: 'When CloudWatch Logs has the line from, in UTC.' },
    { name: 'message', type: 'VARCHAR', text: 'The line as the database wrote it.' },
    { name: 'thread_id', type: 'BIGINT', text: 'The connection that the command came through.' },
    { name: 'command', type: 'VARCHAR', text: 'Query, Connect, Quit and the like.' },
    { name: 'argument', type: 'VARCHAR', text: 'The SQL statement, or who connected.' },
  ],
};

export const TABLES: readonly SqlTable[] = [
  CLOUDTRAIL_TABLE,
  ...ATHENA_TABLES,
  RDS_LOG_TABLE,
  FLOW_LOGS_TABLE,
  ...JSON_LINES_TABLES,
];

/** A type as DuckDB writes it: `STRUCT("type" VARCHAR, arn VARCHAR)[]`. */
export function typeText(type: SqlType): string {
  if (typeof type === 'string') return type;
  if ('listOf' in type) return `${typeText(type.listOf)}[]`;
  const fields = Object.entries(type.struct).map(([name, field]) => `"${name}" ${typeText(field)}`);
  return `STRUCT(${fields.join(', ')})`;
}

/** The fields of a struct, or of the structs in a list; undefined for other types. */
export function fieldsOf(type: SqlType | undefined): Readonly<Record<string, SqlType>> | undefined {
  if (type === undefined || typeof type === 'string') return undefined;
  return 'listOf' in type ? fieldsOf(type.listOf) : type.struct;
}

/** The names of all nested fields of some tables; of names that differ in case only, the first. */
export function fieldNames(tables: readonly SqlTable[]): string[] {
  const names = new Map<string, string>();
  const visit = (type: SqlType): void => {
    for (const [name, field] of Object.entries(fieldsOf(type) ?? {})) {
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
      visit(field);
    }
  };
  for (const table of tables) table.columns.forEach((column) => visit(column.type));
  return [...names.values()];
}
