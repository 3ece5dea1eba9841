/** Queries to start from; each runs as it stands on any lab's `cloudtrail` table. */
export const SQL_SAMPLES: readonly { name: string; query: string }[] = [
  {
    name: 'Who did what, in order',
    query: `SELECT eventTime, eventName, userIdentity.userName, sourceIPAddress
FROM cloudtrail
ORDER BY eventTime`,
  },
  {
    name: 'Events by name',
    query: `SELECT eventSource, eventName, count(*) AS events
FROM cloudtrail
GROUP BY eventSource, eventName
ORDER BY events DESC`,
  },
  {
    name: 'Addresses by user',
    query: `SELECT userIdentity.userName AS "user", sourceIPAddress, count(*) AS events,
  min(eventTime) AS first_seen, max(eventTime) AS last_seen
FROM cloudtrail
GROUP BY 1, 2
ORDER BY events DESC`,
  },
  {
    name: 'Calls that were refused',
    query: `SELECT eventTime, eventName, userIdentity.arn, errorCode, errorMessage
FROM cloudtrail
WHERE errorCode IS NOT NULL
ORDER BY eventTime`,
  },
  {
    name: 'Objects touched in S3',
    query: `SELECT eventTime, eventName,
  element_at(requestParameters, 'bucketName') AS bucket,
  element_at(requestParameters, 'key') AS object
FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com'
ORDER BY eventTime`,
  },
];
