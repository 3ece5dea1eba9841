SELECT count(*) FROM cloudtrail WHERE eventName = 'StartInstances' AND userIdentity.accessKeyId = 'AKIACLWJTTNXMEXAMPLE' AND errorCode IS NULL
