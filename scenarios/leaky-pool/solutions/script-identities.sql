SELECT count(DISTINCT element_at(responseElements, 'identityId')) FROM cloudtrail
WHERE eventName = 'GetId' AND userAgent LIKE 'Boto3/1.38.23 %'
