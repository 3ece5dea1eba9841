SELECT date_diff('second', min(eventTime) FILTER (WHERE eventName = 'StartInstanceRefresh'),
                           min(eventTime) FILTER (WHERE errorCode IS NOT NULL)) / 60 AS minutes
FROM cloudtrail
WHERE eventName IN ('StartInstanceRefresh', 'CompleteLifecycleAction')
