SELECT count(*) FROM cloudtrail WHERE eventName = 'StartInstances' AND userIdentity.userName = 'Alice' AND errorCode IS NULL
