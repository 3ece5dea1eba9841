SELECT element_at(requestParameters, 'policyName') FROM cloudtrail
WHERE eventName = 'PutRolePolicy' AND element_at(requestParameters, 'roleName') = 'release-runner'
  AND element_at(requestParameters, 'policyDocument') LIKE '%cloudtrail:%'
