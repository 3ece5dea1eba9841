SELECT count(*) AS calls
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction'
  AND errorCode IS NULL
  AND eventTime >= (SELECT min(eventTime) FROM cloudtrail WHERE eventName = 'UpdateFunctionCode20150331v2')
  AND eventTime < TIMESTAMP '2026-11-17 00:00:00'
