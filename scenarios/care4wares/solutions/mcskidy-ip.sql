SELECT sourceIPAddress
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
  AND userIdentity.userName = 'mcskidy'
GROUP BY sourceIPAddress
ORDER BY count(*) DESC
LIMIT 1
