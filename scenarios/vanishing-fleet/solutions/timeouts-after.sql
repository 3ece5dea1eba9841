SELECT count(*) AS timeouts
FROM web_log
WHERE message LIKE '%Connection is not available%'
