SELECT date_diff('second', max(eventTime) FILTER (WHERE eventName = 'PutLifecycleHook'),
                           min(eventTime) FILTER (WHERE errorCode IS NOT NULL)) / 60 AS minutes
FROM cloudtrail
WHERE element_at(requestParameters, 'autoScalingGroupName') = 'clips-render'
  AND eventName IN ('PutLifecycleHook', 'CompleteLifecycleAction')
