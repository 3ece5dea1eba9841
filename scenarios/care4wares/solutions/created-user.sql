SELECT element_at(requestParameters, 'userName') AS created
FROM cloudtrail
WHERE eventName = 'CreateUser'
  AND userIdentity.userName = 'mcskidy'
