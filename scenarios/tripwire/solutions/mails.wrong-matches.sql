SELECT count(*)
FROM cloudtrail
WHERE errorCode IN ('UnauthorizedOperation', 'AccessDenied')
