SELECT userIdentity.userName
FROM cloudtrail
WHERE eventName = 'CreateUser'
