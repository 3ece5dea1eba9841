SELECT userIdentity.userName FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND errorMessage = 'Failed authentication'
GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
