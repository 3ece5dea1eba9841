SELECT count(*) AS calls
FROM cloudtrail
WHERE eventName = 'TerminateInstances'
  AND userIdentity.invokedby = 'autoscaling.amazonaws.com'
  AND eventTime >= TIMESTAMP '2026-10-13 00:00:00'
  AND eventTime < TIMESTAMP '2026-10-14 00:00:00'
