SELECT min(time) AS first
FROM access_log
WHERE message LIKE '%" 502 %'
