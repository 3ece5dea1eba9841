SELECT count(*) FROM cloudtrail WHERE eventName = 'StartInstances' AND errorCode IS NOT NULL
