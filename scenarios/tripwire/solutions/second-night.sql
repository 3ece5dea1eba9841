SELECT min(eventTime) AS first_refused
FROM cloudtrail
WHERE errorCode IS NOT NULL
  AND eventTime > timestamp '2026-09-11 00:00:00'
  AND sourceIPAddress IN (
    SELECT sourceIPAddress FROM cloudtrail WHERE userIdentity.userName = 'render-farm'
  )
