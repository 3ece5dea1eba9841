SELECT eventTime
FROM cloudtrail
WHERE eventName = 'PutScalingPolicy'
  AND element_at(requestParameters, 'policyName') = 'ferry-web-scale-in'
