SELECT count(*) AS calls
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction' AND errorCode IS NOT NULL
  AND eventTime >= TIMESTAMP '2026-11-17 08:10:00'
