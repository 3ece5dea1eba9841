SELECT split_part(message, ' ', 1) FROM access_log
WHERE message LIKE '%/fetch?url=%/security-credentials/%'
ORDER BY time LIMIT 1
