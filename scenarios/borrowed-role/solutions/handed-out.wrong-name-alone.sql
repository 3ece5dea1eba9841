SELECT min(time) FROM access_log
WHERE message LIKE '%/fetch?url=%/security-credentials/ HTTP/1.1" 200 %'
