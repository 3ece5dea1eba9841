SELECT regexp_extract(element_at(requestParameters, 'policyArn'), '[^/]+$') FROM cloudtrail
WHERE eventName = 'CreatePolicyVersion' AND errorCode IS NULL AND userIdentity.type = 'IAMUser'
  AND element_at(requestParameters, 'policyDocument') LIKE '%"Action":"*"%'
