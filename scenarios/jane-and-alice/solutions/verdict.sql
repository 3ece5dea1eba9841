SELECT CASE
    WHEN count_if(userIdentity.userName = 'Alice' AND sourceIPAddress <> '203.0.113.18') > 0 THEN 'unsolved'
    WHEN count_if(userIdentity.userName = 'Alice' AND eventName = 'DescribeVolumes') > 0
      AND count_if(userIdentity.userName = 'Jane' AND eventName = 'StartInstances' AND errorCode IS NULL) > 0 THEN 'solved'
    ELSE 'partly'
  END
FROM cloudtrail WHERE eventTime >= '2026-10-16T09:00:00Z'
