SELECT element_at(requestParameters, 'minSize') AS minimum
FROM cloudtrail
WHERE eventName = 'UpdateAutoScalingGroup'
  AND element_at(requestParameters, 'autoScalingGroupName') = 'ferry-web'
ORDER BY eventTime
LIMIT 1
