SELECT eventTime FROM cloudtrail
WHERE eventName = 'UpdateAutoScalingGroup' AND element_at(requestParameters, 'autoScalingGroupName') = 'clips-thumbs'
