SELECT refused.eventTime
FROM cloudtrail AS put, cloudtrail AS refused
WHERE put.eventName = 'PutRolePolicy' AND element_at(put.requestParameters, 'policyName') = 'Deploy'
  AND refused.eventName = 'PutParameter' AND refused.errorCode IS NOT NULL
  AND refused.eventTime > put.eventTime
