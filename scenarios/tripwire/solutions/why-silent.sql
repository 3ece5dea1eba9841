SELECT CASE WHEN count_if(errorCode IN ('UnauthorizedOperation', 'AccessDenied')) < 5 AND count(*) > 5
  THEN 'spelling' ELSE 'already-ringing' END AS why
FROM cloudtrail
WHERE sourceIPAddress = '203.0.113.171' AND errorCode IS NOT NULL
