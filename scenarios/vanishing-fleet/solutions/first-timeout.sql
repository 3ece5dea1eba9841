SELECT min(time) AS first
FROM web_log
WHERE message LIKE '%Connection is not available%'
