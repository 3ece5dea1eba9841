SELECT DISTINCT sourceIPAddress
FROM cloudtrail
WHERE userIdentity.userName = 'render-farm'
  AND sourceIPAddress <> '198.51.100.61'
  AND eventTime BETWEEN timestamp '2026-09-10 00:00:00' AND timestamp '2026-09-10 06:00:00'
