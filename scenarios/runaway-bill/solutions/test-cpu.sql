SELECT round(avg(average), 1) AS percent
FROM instance_cpu
WHERE region = 'us-east-2'
  AND day >= TIMESTAMP '2026-11-05 00:00:00'
