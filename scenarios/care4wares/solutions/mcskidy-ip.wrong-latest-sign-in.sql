SELECT sourceIPAddress
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
  AND userIdentity.userName = 'mcskidy'
ORDER BY eventTime DESC
LIMIT 1
