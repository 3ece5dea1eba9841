/** Queries to start from, by the question they answer; each runs as it stands on any lab's tables. */
export interface SqlSample {
  readonly group: string;
  readonly name: string;
  readonly query: string;
}

export const SQL_SAMPLES: readonly SqlSample[] = [
  {
    group: 'Who',
    name: 'Who was active, how much, since when',
    query: `SELECT userIdentity.type, userIdentity.userName AS "user", count(*) AS events,
  count_if(readOnly = false) AS writes, min(eventTime) AS first_seen, max(eventTime) AS last_seen
FROM cloudtrail
GROUP BY 1, 2
ORDER BY events DESC`,
  },
  {
    group: 'Who',
    name: 'What one user did, in order',
    query: `WITH busiest AS (
  SELECT userIdentity.userName AS "user"
  FROM cloudtrail
  WHERE userIdentity.userName IS NOT NULL
  GROUP BY 1
  ORDER BY count(*) DESC
  LIMIT 1
)
SELECT eventTime, eventName, awsRegion, sourceIPAddress, requestParameters, eventID
FROM cloudtrail
WHERE userIdentity.userName = (SELECT "user" FROM busiest) -- or a name: 'glitch'
ORDER BY eventTime`,
  },
  {
    group: 'When',
    name: 'Everything, in order of time',
    query: `SELECT eventTime, eventSource, eventName, userIdentity.userName, sourceIPAddress, eventID
FROM cloudtrail
ORDER BY eventTime`,
  },
  {
    group: 'When',
    name: 'Activity by hour',
    query: `SELECT date_trunc('hour', eventTime) AS "hour", count(*) AS events,
  approx_distinct(userIdentity.arn) AS principals
FROM cloudtrail
GROUP BY 1
ORDER BY 1`,
  },
  {
    group: 'From where',
    name: 'Addresses, and who came from them',
    query: `SELECT sourceIPAddress, count(*) AS events,
  array_join(array_sort(array_agg(DISTINCT userIdentity.userName)), ', ') AS users
FROM cloudtrail
GROUP BY 1
ORDER BY events DESC`,
  },
  {
    group: 'From where',
    name: 'Users seen with more than one address',
    query: `SELECT userIdentity.userName AS "user", sourceIPAddress, userAgent, count(*) AS events,
  min(eventTime) AS first_seen, max(eventTime) AS last_seen
FROM cloudtrail
WHERE userIdentity.userName IN (
  SELECT userIdentity.userName
  FROM cloudtrail
  GROUP BY 1
  HAVING count(DISTINCT sourceIPAddress) > 1
)
GROUP BY 1, 2, 3
ORDER BY 1, first_seen`,
  },
  {
    group: 'What failed',
    name: 'Errors, by what was tried',
    query: `SELECT errorCode, eventSource, eventName, userIdentity.arn, count(*) AS events,
  max(errorMessage) AS message
FROM cloudtrail
WHERE errorCode IS NOT NULL OR errorMessage IS NOT NULL
GROUP BY 1, 2, 3, 4
ORDER BY events DESC`,
  },
  {
    group: 'What changed',
    name: 'Calls that change something',
    query: `SELECT eventTime, userIdentity.userName, eventSource, eventName, requestParameters, eventID
FROM cloudtrail
WHERE readOnly = false AND errorCode IS NULL AND eventName <> 'ConsoleLogin'
ORDER BY eventTime`,
  },
  {
    group: 'What changed',
    name: 'IAM: users, keys and permissions',
    query: `SELECT eventTime, userIdentity.userName AS by_whom, eventName,
  element_at(requestParameters, 'userName') AS on_user,
  coalesce(element_at(requestParameters, 'policyArn'), element_at(requestParameters, 'policyName')) AS policy
FROM cloudtrail
WHERE eventSource = 'iam.amazonaws.com'
  AND regexp_like(eventName, '^(Create|Put|Attach|Detach|Add|Remove|Update|Delete)')
ORDER BY eventTime`,
  },
  {
    group: 'S3 data events',
    name: 'Objects that were read or written',
    query: `SELECT eventTime, eventName, userIdentity.userName,
  element_at(requestParameters, 'bucketName') AS bucket,
  element_at(requestParameters, 'key') AS object,
  try_cast(element_at(additionalEventData, 'bytesTransferredOut') AS bigint) AS bytes_out
FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com' AND eventCategory = 'Data'
ORDER BY eventTime`,
  },
  {
    group: 'Sign-ins',
    name: 'Console sign-ins, with MFA or without',
    query: `SELECT eventTime, coalesce(userIdentity.userName, userIdentity.type) AS "user", sourceIPAddress,
  element_at(responseElements, 'ConsoleLogin') AS result,
  element_at(additionalEventData, 'MFAUsed') AS mfa
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
ORDER BY eventTime`,
  },
  {
    group: 'First seen',
    name: 'The first time each user called each action',
    query: `SELECT first_seen, "user", eventName, sourceIPAddress
FROM (
  SELECT eventTime AS first_seen, userIdentity.userName AS "user", eventName, sourceIPAddress,
    row_number() OVER (PARTITION BY userIdentity.userName, eventName ORDER BY eventTime) AS nth
  FROM cloudtrail
)
WHERE nth = 1
ORDER BY first_seen`,
  },
];
