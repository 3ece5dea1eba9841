SELECT round(avg(average), 1) FROM instance_cpu WHERE region = 'us-east-2' AND day >= TIMESTAMP '2026-11-04 00:00:00'
