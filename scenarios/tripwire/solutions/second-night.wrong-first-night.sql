SELECT min(eventTime)
FROM cloudtrail
WHERE errorCode IS NOT NULL AND userIdentity.userName = 'render-farm'
