SELECT max(eventTime)
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
  AND userIdentity.userName = 'mcskidy'
