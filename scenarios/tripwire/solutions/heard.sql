SELECT count(*) AS heard
FROM cloudtrail
WHERE sourceIPAddress = '203.0.113.171'
  AND errorCode IN ('UnauthorizedOperation', 'AccessDenied')
