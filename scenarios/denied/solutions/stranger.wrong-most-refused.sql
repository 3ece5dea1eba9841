SELECT sourceIPAddress FROM cloudtrail
WHERE errorCode = 'AccessDenied' AND userIdentity.type = 'IAMUser'
GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
