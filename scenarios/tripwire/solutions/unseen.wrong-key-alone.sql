SELECT count(*)
FROM cloudtrail
WHERE sourceIPAddress IN ('203.0.113.171', '192.0.2.77')
  AND errorCode IS NULL
  AND userIdentity.userName = 'render-farm'
