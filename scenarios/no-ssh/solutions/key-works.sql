SELECT count(*)
FROM secure_log
WHERE message LIKE '%Accepted publickey%'
  AND time > timestamp '2026-06-24 08:31:42'
