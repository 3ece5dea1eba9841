SELECT max(eventTime) AS changed
FROM cloudtrail
WHERE eventName = 'PutLifecycleHook'
  AND element_at(requestParameters, 'autoScalingGroupName') = 'clips-render'
