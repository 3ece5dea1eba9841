SELECT eventName
FROM cloudtrail
WHERE element_at(requestParameters, 'bucketName') = 'wareville-care4wares'
  AND readOnly = false
