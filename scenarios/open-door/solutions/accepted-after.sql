SELECT count(*)
FROM vpc_flow_logs
WHERE dstport = 22
  AND action = 'ACCEPT'
  AND srcaddr NOT LIKE '10.20.%'
  AND srcaddr NOT LIKE '198.18.37.%'
  AND start >= to_unixtime(timestamp '2026-05-20 07:30:00')
