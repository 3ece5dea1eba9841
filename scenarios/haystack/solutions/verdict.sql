SELECT CASE
    WHEN count_if(sourceIPAddress IN ('198.51.100.23', '203.0.113.199', '192.0.2.87') AND errorCode IS NULL AND eventTime >= '2026-09-28T13:00:00Z') = 0
      AND count_if(eventCategory = 'Data' AND eventTime >= '2026-09-28T13:00:00Z') > 0
      AND count_if(eventName = 'CancelKeyDeletion' AND element_at(requestParameters, 'keyId') LIKE '%19f7d08') > 0
    THEN 'solved'
    ELSE 'partly'
  END
FROM cloudtrail WHERE eventTime >= '2026-09-28T09:00:00Z'
