SELECT userIdentity.accessKeyId
FROM cloudtrail
WHERE eventName = 'CreateUser'
