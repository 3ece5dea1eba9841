SELECT eventTime
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
  AND userIdentity.userName = 'glitch'
