SELECT count(DISTINCT date_trunc('minute', time)) AS minutes
FROM web_log
WHERE message LIKE '%Connection is not available%'
