SELECT count(*) FROM cloudtrail
WHERE eventTime >= '2026-03-11T13:00:00Z' AND userIdentity.userName = 'jonas'
  AND sourceIPAddress <> '203.0.113.10' AND eventName <> 'ConsoleLogin' AND errorCode IS NOT NULL
