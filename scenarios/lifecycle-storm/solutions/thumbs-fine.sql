SELECT count(*) AS calls
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction'
  AND errorCode IS NULL
  AND element_at(requestParameters, 'autoScalingGroupName') = 'clips-thumbs'
  AND eventTime >= (
    SELECT max(eventTime) FROM cloudtrail
    WHERE eventName = 'PutLifecycleHook' AND element_at(requestParameters, 'autoScalingGroupName') = 'clips-thumbs'
  )
