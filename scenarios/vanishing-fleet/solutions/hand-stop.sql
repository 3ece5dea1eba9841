SELECT eventTime
FROM cloudtrail
WHERE eventName = 'StopInstances'
  AND userIdentity.userName = 'jonas.wulf'
