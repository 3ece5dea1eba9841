SELECT count(*) AS calls
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction'
  AND eventTime < TIMESTAMP '2026-11-17 06:30:00'
  AND eventTime >= date_add('minute', -11214, TIMESTAMP '2026-11-17 06:30:00')
