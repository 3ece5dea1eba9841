SELECT userIdentity.userName
FROM cloudtrail
WHERE errorCode LIKE '%Unauthorized%' OR errorCode LIKE 'AccessDenied%'
GROUP BY 1
HAVING userIdentity.userName IS NOT NULL
ORDER BY count(*) DESC
LIMIT 1
