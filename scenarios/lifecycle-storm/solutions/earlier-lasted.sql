SELECT json_extract_scalar(message, '$.insightDetails.insightContext.statistics.insightDuration') AS minutes
FROM insights_log
WHERE json_extract_scalar(message, '$.insightDetails.eventName') = 'CompleteLifecycleAction'
  AND json_extract_scalar(message, '$.insightDetails.state') = 'End'
