SELECT count(*) FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND userIdentity.userName = 'sofia'
  AND element_at(responseElements, 'ConsoleLogin') = 'Success'
  AND userAgent = (
    SELECT userAgent FROM cloudtrail
    WHERE eventName = 'ConsoleLogin' AND userIdentity.userName = 'sofia'
      AND element_at(responseElements, 'ConsoleLogin') = 'Success'
      AND eventTime BETWEEN '2026-03-10T00:00:00Z' AND '2026-03-11T00:00:00Z'
  )
