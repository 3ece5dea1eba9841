SELECT max(json_extract_scalar(message, '$.eventTime')) AS began
FROM insights_log
WHERE json_extract_scalar(message, '$.insightDetails.eventName') = 'CompleteLifecycleAction'
  AND json_extract_scalar(message, '$.insightDetails.insightType') = 'ApiCallRateInsight'
GROUP BY json_extract_scalar(message, '$.sharedEventID')
HAVING count(*) = 1
