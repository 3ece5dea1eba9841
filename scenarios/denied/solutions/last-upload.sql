SELECT max(eventTime) FROM cloudtrail
WHERE eventName = 'PutObject' AND errorCode IS NULL
  AND element_at(requestParameters, 'bucketName') = 'quayside-lodestar-site'
