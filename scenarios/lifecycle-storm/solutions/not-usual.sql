SELECT DISTINCT errorCode
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction'
  AND eventTime >= TIMESTAMP '2026-11-17 06:30:00'
  AND errorCode NOT IN (
    SELECT coalesce(errorCode, 'null')
    FROM cloudtrail
    WHERE eventName = 'CompleteLifecycleAction' AND eventTime < TIMESTAMP '2026-11-17 06:30:00'
  )
