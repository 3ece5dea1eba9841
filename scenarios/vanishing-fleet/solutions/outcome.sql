SELECT CASE
  WHEN count(DISTINCT date_trunc('minute', time)) >= 60 THEN 'unsolved'
  WHEN count(*) > 0 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM web_log
WHERE message LIKE '%Connection is not available%'
