/**
 * The table that Athena's documentation makes over a trail's files: names in lower case, times and
 * JSON as text. It is a view over `cloudtrail`; each column says how it is made from there.
 * Sources: Athena user guide, "Create a table for CloudTrail logs in Athena using manual
 * partitioning" and "… using partition projection".
 */
import { FIELD_NOTES } from '@/lib/trail/fields';
import type { SqlColumn, SqlTable, SqlType } from './schema';

interface AthenaColumn extends SqlColumn {
  /** The expression over `cloudtrail`. */
  readonly from: string;
}

/** A part of a value: its name in lower case, or a struct of such parts. */
type Parts = readonly (string | readonly [name: string, parts: Parts] | Made)[];
interface Made {
  readonly name: string;
  readonly type: SqlType;
  readonly from: (path: string) => string;
}

const USER_IDENTITY: Parts = [
  'type', 'principalId', 'arn', 'accountId', 'invokedBy', 'accessKeyId', 'userName',
  ['onBehalfOf', ['userId', 'identityStoreArn']],
  ['sessionContext', [
    ['attributes', [
      'mfaAuthenticated',
      { name: 'creationDate', type: 'VARCHAR', from: (path) => `iso_text(${path})` },
    ]],
    ['sessionIssuer', ['type', 'principalId', 'arn', 'accountId', 'userName']],
    'ec2RoleDelivery',
    ['webIdFederationData', [
      'federatedProvider',
      { name: 'attributes', type: 'MAP(VARCHAR, VARCHAR)', from: (path) => path },
    ]],
  ]],
]; // prettier-ignore

/** The type and the expression of a struct whose value is at `path`. */
function pack(parts: Parts, path: string, member = (name: string) => `${path}."${name}"`) {
  const fields: Record<string, SqlType> = {};
  const made = parts.map((part) => {
    const name = typeof part === 'string' ? part : 'from' in part ? part.name : part[0];
    const key = name.toLowerCase();
    const at = member(name);
    let expression = at;
    if (typeof part === 'string') fields[key] = 'VARCHAR';
    else if ('from' in part) {
      fields[key] = part.type;
      expression = part.from(at);
    } else {
      const inner = pack(part[1], at);
      fields[key] = inner.type;
      expression = inner.from;
    }
    return `"${key}" := ${expression}`;
  });
  const type: SqlType = { struct: fields };
  return { type, from: `CASE WHEN ${path} IS NOT NULL THEN struct_pack(${made.join(', ')}) END` };
}

const note = (name: string) => FIELD_NOTES[name]?.text ?? `The record's ${name}.`;
const column = (name: string, type: SqlType, from: string, text = note(name)): AthenaColumn => ({
  name: name.toLowerCase(),
  type,
  from,
  text,
});
const same = (name: string) => column(name, 'VARCHAR', `"${name}"`);
const json = (name: string): AthenaColumn => ({
  ...column(name, 'VARCHAR', `json_map_text("${name}")`, `As JSON text. ${note(name)}`),
  json: true,
});
const packed = (name: string, parts: Parts, member?: (name: string) => string) => {
  const { type, from } = pack(parts, `"${name}"`, member);
  return column(name, type, from);
};

const RESOURCE = { struct: { arn: 'VARCHAR', accountid: 'VARCHAR', type: 'VARCHAR' } } as const;

const COLUMNS: readonly AthenaColumn[] = [
  same('eventVersion'),
  packed('userIdentity', USER_IDENTITY),
  column('eventTime', 'VARCHAR', 'iso_text("eventTime")', `As ISO 8601 text. ${note('eventTime')}`),
  ...['eventSource', 'eventName', 'awsRegion', 'sourceIPAddress', 'userAgent'].map(same),
  ...['errorCode', 'errorMessage'].map(same),
  ...['requestParameters', 'responseElements', 'additionalEventData'].map(json),
  ...['requestID', 'eventID'].map(same),
  column(
    'resources',
    { listOf: RESOURCE },
    'list_transform("resources", lambda r: struct_pack(arn := r."ARN", accountid := r."accountId", "type" := r."type"))',
  ),
  ...['eventType', 'apiVersion'].map(same),
  column('readOnly', 'VARCHAR', 'cast("readOnly" as varchar)'),
  same('recipientAccountId'),
  json('serviceEventDetails'),
  ...['sharedEventID', 'vpcEndpointId', 'vpcEndpointAccountId', 'eventCategory'].map(same),
  packed(
    'addendum',
    ['reason', 'updatedFields', 'originalRequestID', 'originalEventID'],
    (name) => `"addendum"['${name}']`,
  ),
  same('sessionCredentialFromConsole'),
  json('edgeDeviceDetails'),
  packed('tlsDetails', ['tlsVersion', 'cipherSuite', 'clientProvidedHostHeader']),
];

/** Athena has partitions from the folders that files are delivered to; here the event says it. */
const partition = (name: string, from: string, text: string) => column(name, 'VARCHAR', from, text);
const day = (format: string) => `strftime("eventTime", '${format}')`;
const REGION = partition('region', '"awsRegion"', 'Partition: the Region, as eu-west-1.');

const MANUAL: readonly AthenaColumn[] = [
  REGION,
  partition('year', day('%Y'), "Partition: the year, as '2024'."),
  partition('month', day('%m'), "Partition: the month, as '05'."),
  partition('day', day('%d'), "Partition: the day, as '01'."),
];
const PROJECTED: readonly AthenaColumn[] = [
  partition('account', '"recipientAccountId"', 'Partition: the account id.'),
  REGION,
  partition('timestamp', day('%Y/%m/%d'), "Partition: the day, as '2024/05/01'."),
];

/** A table of Athena's, and the query that makes it from `cloudtrail`. */
export interface AthenaTable extends SqlTable {
  readonly columns: readonly AthenaColumn[];
}

const table = (name: string, text: string, partitions: readonly AthenaColumn[]): AthenaTable => ({
  name,
  text,
  columns: [...COLUMNS, ...partitions],
});

export const ATHENA_TABLES: readonly AthenaTable[] = [
  table('cloudtrail_logs', "The same events in the columns of Athena's table: JSON is text.", MANUAL),
  table('cloudtrail_logs_pp', 'As cloudtrail_logs, with the partitions of partition projection.', PROJECTED),
]; // prettier-ignore
