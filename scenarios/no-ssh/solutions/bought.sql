WITH later AS (
  SELECT time, message FROM messages_log WHERE time > timestamp '2026-06-24 09:26:50'
)
SELECT date_diff('second',
    min(CASE WHEN message LIKE '%Started portal.service%' THEN time END),
    min(CASE WHEN message LIKE '%Killed process%' THEN time END)) / 60 AS minutes
FROM later
