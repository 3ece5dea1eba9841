SELECT split_part(userIdentity.principalId, ':', 2) AS session_name
FROM cloudtrail
WHERE eventName = 'PutScalingPolicy'
  AND element_at(requestParameters, 'policyName') = 'ferry-web-scale-in'
