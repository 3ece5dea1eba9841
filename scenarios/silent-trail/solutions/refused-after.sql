SELECT count(*) FROM cloudtrail
WHERE eventTime >= '2026-05-18T14:00:00Z' AND sourceIPAddress = '198.51.100.44'
  AND (errorCode IS NOT NULL OR errorMessage IS NOT NULL)
