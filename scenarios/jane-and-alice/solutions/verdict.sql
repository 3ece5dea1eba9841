WITH day AS (
  SELECT
    count_if(userIdentity.userName = 'Alice' AND sourceIPAddress <> '203.0.113.18') AS strange,
    count_if(userIdentity.userName = 'Alice' AND sourceIPAddress <> '203.0.113.18'
      AND eventName = 'DescribeInstances' AND errorCode IS NULL) AS lists,
    count_if(userIdentity.userName = 'Alice' AND userAgent LIKE 'Boto3%' AND errorCode IS NULL) AS inventory,
    count_if(userIdentity.userName = 'Jane' AND eventName = 'StartInstances' AND errorCode IS NULL) AS farm
  FROM cloudtrail WHERE eventTime >= '2026-10-16T09:00:00Z'
)
SELECT CASE
    WHEN strange > 0 AND (lists > 0 OR inventory = 0 OR farm = 0) THEN 'unsolved'
    WHEN strange > 0 OR inventory = 0 OR farm = 0 THEN 'partly'
    ELSE 'solved'
  END
FROM day
