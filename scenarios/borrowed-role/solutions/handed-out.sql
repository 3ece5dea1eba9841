SELECT max(time) FROM access_log
WHERE message LIKE '%/security-credentials/orders-web HTTP/1.1" 200 %'
  AND time < timestamp '2026-09-16 22:04:12'
