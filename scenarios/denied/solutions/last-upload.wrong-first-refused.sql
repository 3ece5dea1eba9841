SELECT min(eventTime) FROM cloudtrail
WHERE eventName = 'PutObject' AND errorCode IS NOT NULL
  AND element_at(requestParameters, 'bucketName') = 'quayside-lodestar-site'
