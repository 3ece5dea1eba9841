SELECT count(*)
FROM rds_log
WHERE argument LIKE 'INSERT%Mayor Malware%'
  AND time >= timestamp '2024-11-28 18:00:00'
