SELECT DISTINCT srcaddr
FROM vpc_flow_logs
WHERE dstport = 22
  AND action = 'ACCEPT'
  AND srcaddr LIKE '10.20.%'
  AND from_unixtime(start) < timestamp '2026-05-19 18:47:13'
