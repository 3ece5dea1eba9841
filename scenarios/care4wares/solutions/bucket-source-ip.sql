SELECT DISTINCT sourceIPAddress
FROM cloudtrail
WHERE element_at(requestParameters, 'bucketName') = 'wareville-care4wares'
  AND userIdentity.userName IS NOT NULL
