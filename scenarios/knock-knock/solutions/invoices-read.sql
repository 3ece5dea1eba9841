SELECT count(DISTINCT element_at(requestParameters, 'key')) FROM cloudtrail
WHERE eventName = 'GetObject' AND userIdentity.userName = 'jonas'
  AND element_at(requestParameters, 'bucketName') = 'halden-invoices'
