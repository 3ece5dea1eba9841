SELECT element_at(requestParameters, 'autoScalingGroupName') AS name
FROM cloudtrail
WHERE eventName = 'CreateAutoScalingGroup'
  AND awsRegion = 'us-east-2'
ORDER BY eventTime DESC
LIMIT 1
