SELECT userIdentity.userName
FROM cloudtrail
WHERE errorCode = 'AccessDenied' AND userIdentity.userName IS NOT NULL
GROUP BY 1
ORDER BY count(*) DESC
LIMIT 1
