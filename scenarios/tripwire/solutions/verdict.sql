WITH tried AS (
  SELECT min(eventTime) AS first
  FROM cloudtrail
  WHERE errorCode IS NOT NULL AND userIdentity.userName = 'web-metrics'
)
SELECT CASE
  WHEN count_if(time BETWEEN first AND first + interval '45' minute) = 0 THEN 'unsolved'
  WHEN count_if(time < first OR time > first + interval '3' hour) > 0 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM alarms_log CROSS JOIN tried
