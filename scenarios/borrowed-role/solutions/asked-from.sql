SELECT split_part(message, ' ', 1) FROM access_log
WHERE message LIKE '%/security-credentials/orders-web HTTP/1.1" 200 %'
ORDER BY time LIMIT 1
