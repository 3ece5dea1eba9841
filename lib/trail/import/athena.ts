/**
 * The table over a trail's bucket for Amazon Athena, with partition projection, as the Athena user
 * guide has it ("Create the table for CloudTrail logs in Athena using partition projection",
 * docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html). Where the
 * files are of several accounts or Regions, these become partitions of the type `enum`
 * (docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html).
 */
import type { TrailPlace } from './place';

export interface AthenaTable {
  readonly text: string;
  /** The placeholders that are left. */
  readonly missing: readonly string[];
  /** The bucket's name is that of a folder, and may be another's. */
  readonly guessed: boolean;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const TABLE = 'cloudtrail_logs_pp';

export function athenaTable(place: TrailPlace): AthenaTable {
  const above = place.above.split('/').filter(Boolean);
  const known = BUCKET.test(above[0] ?? '') ? above : undefined;
  const bucket = known ? known.join('/') : 'BUCKET';
  const [account = 'ACCOUNT-ID'] = place.accounts;
  const [region = 'AWS-REGION'] = place.regions;
  const accounts = place.accounts.length > 1;
  const regions = place.regions.length > 1;
  const root = `s3://${bucket}/AWSLogs${place.organization ? `/${place.organization}` : ''}`;
  const path = (...[a, r]: [string, string]) => `${root}/${a}/CloudTrail/${r}`;
  const location = accounts
    ? `${root}/`
    : regions
      ? `${root}/${account}/CloudTrail`
      : path(account, region);
  const template = `${path(accounts ? '${account}' : account, regions ? '${region}' : region)}/\${timestamp}`;
  const partitions = [
    ...(accounts ? ['   `account` string'] : []),
    ...(regions ? ['   `region` string'] : []),
    '   `timestamp` string',
  ];
  const properties = [
    `  'projection.enabled'='true'`,
    ...(accounts ? enumOf('account', place.accounts) : []),
    ...(regions ? enumOf('region', place.regions) : []),
    `  'projection.timestamp.format'='yyyy/MM/dd'`,
    `  'projection.timestamp.interval'='1'`,
    `  'projection.timestamp.interval.unit'='DAYS'`,
    `  'projection.timestamp.range'='${place.firstDay ?? '2020/01/01'},NOW'`,
    `  'projection.timestamp.type'='date'`,
    `  'storage.location.template'='${template}'`,
  ];
  const missing = ['BUCKET', 'ACCOUNT-ID', 'AWS-REGION'].filter((word) => template.includes(word));
  return {
    text: `CREATE EXTERNAL TABLE ${TABLE}(
${COLUMNS}
  )
PARTITIONED BY (
${partitions.join(',\n')})
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION
  '${location}'
TBLPROPERTIES (
${properties.join(',\n')})`,
    missing,
    guessed: known !== undefined,
  };
}

const enumOf = (name: string, values: readonly string[]) => [
  `  'projection.${name}.type'='enum'`,
  `  'projection.${name}.values'='${values.join(',')}'`,
];

/** Who did what most on the first day; a condition on the partition bounds what is read. */
export function athenaQuery(place: TrailPlace): string {
  const day = place.firstDay ?? '2026/11/21';
  return `SELECT eventsource, eventname, useridentity.arn, count(*) AS events
FROM ${TABLE}
WHERE "timestamp" >= '${day}'
GROUP BY 1, 2, 3
ORDER BY events DESC
LIMIT 100`;
}

const COLUMNS = `    eventversion STRING,
    useridentity STRUCT<
        type: STRING,
        principalid: STRING,
        arn: STRING,
        accountid: STRING,
        invokedby: STRING,
        accesskeyid: STRING,
        username: STRING,
        onbehalfof: STRUCT<
             userid: STRING,
             identitystorearn: STRING>,
        sessioncontext: STRUCT<
            attributes: STRUCT<
                mfaauthenticated: STRING,
                creationdate: STRING>,
            sessionissuer: STRUCT<
                type: STRING,
                principalid: STRING,
                arn: STRING,
                accountid: STRING,
                username: STRING>,
            ec2roledelivery:string,
            webidfederationdata: STRUCT<
                federatedprovider: STRING,
                attributes: map<string,string>>
        >
    >,
    eventtime STRING,
    eventsource STRING,
    eventname STRING,
    awsregion STRING,
    sourceipaddress STRING,
    useragent STRING,
    errorcode STRING,
    errormessage STRING,
    requestparameters STRING,
    responseelements STRING,
    additionaleventdata STRING,
    requestid STRING,
    eventid STRING,
    readonly STRING,
    resources ARRAY<STRUCT<
        arn: STRING,
        accountid: STRING,
        type: STRING>>,
    eventtype STRING,
    apiversion STRING,
    recipientaccountid STRING,
    serviceeventdetails STRING,
    sharedeventid STRING,
    vpcendpointid STRING,
    vpcendpointaccountid STRING,
    eventcategory STRING,
    addendum STRUCT<
      reason:STRING,
      updatedfields:STRING,
      originalrequestid:STRING,
      originaleventid:STRING>,
    sessioncredentialfromconsole STRING,
    edgedevicedetails STRING,
    tlsdetails STRUCT<
      tlsversion:STRING,
      ciphersuite:STRING,
      clientprovidedhostheader:STRING>`;
