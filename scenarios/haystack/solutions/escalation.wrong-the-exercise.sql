SELECT regexp_extract(element_at(requestParameters, 'policyArn'), '[^/]+$') FROM cloudtrail
WHERE eventName = 'CreatePolicyVersion' AND errorCode IS NULL AND element_at(requestParameters, 'policyDocument') LIKE '%"Action":"*"%'
ORDER BY eventTime DESC LIMIT 1
