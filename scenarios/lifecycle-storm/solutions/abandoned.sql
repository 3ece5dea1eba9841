SELECT count(DISTINCT element_at(requestParameters, 'instanceId')) AS instances
FROM cloudtrail
WHERE eventName = 'CompleteLifecycleAction' AND errorCode IS NOT NULL
