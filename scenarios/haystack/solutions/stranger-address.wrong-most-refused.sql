SELECT sourceIPAddress FROM cloudtrail
WHERE errorCode IN ('AccessDenied', 'Client.UnauthorizedOperation') AND userIdentity.type = 'IAMUser'
GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
