SELECT count(*)
FROM cloudtrail
WHERE sourceIPAddress = '203.0.113.171'
  AND (errorCode LIKE '%UnauthorizedOperation' OR errorCode LIKE 'AccessDenied%')
