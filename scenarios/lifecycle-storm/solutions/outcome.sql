SELECT CASE
  WHEN late >= 30 THEN 'unsolved'
  WHEN late > 0 OR broken > 0 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM (
  SELECT
    (SELECT count(*) FROM cloudtrail
     WHERE eventName = 'CompleteLifecycleAction' AND errorCode IS NOT NULL
       AND eventTime >= TIMESTAMP '2026-11-17 08:17:00') AS late,
    (SELECT count(*) FROM workers_log WHERE message LIKE '%models are not loaded%') AS broken
)
