SELECT lower(coalesce(userIdentity.sessionContext.sessionIssuer.userName, userIdentity.userName)) AS who
FROM cloudtrail
WHERE errorCode IN ('UnauthorizedOperation', 'AccessDenied')
GROUP BY 1
ORDER BY count(*) DESC
LIMIT 1
