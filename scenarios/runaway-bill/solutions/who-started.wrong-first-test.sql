SELECT took.userIdentity.userName
FROM cloudtrail took
WHERE took.eventName = 'AssumeRole'
  AND element_at(took.requestParameters, 'roleSessionName') = 'loadtest'
ORDER BY took.eventTime
LIMIT 1
