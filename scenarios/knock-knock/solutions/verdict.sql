SELECT CASE
    WHEN count_if(sourceIPAddress <> '203.0.113.10') > 0 AND count_if(sourceIPAddress = '203.0.113.10') > 0 THEN 'partly'
    WHEN count_if(sourceIPAddress <> '203.0.113.10') > 0 THEN 'unsolved'
    WHEN count_if(sourceIPAddress = '203.0.113.10') > 0 THEN 'solved'
    ELSE 'partly'
  END
FROM cloudtrail
WHERE eventTime >= '2026-03-11T13:00:00Z' AND userIdentity.userName = 'jonas'
  AND eventName <> 'ConsoleLogin' AND errorCode IS NULL
