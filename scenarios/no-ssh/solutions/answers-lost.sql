SELECT count(*)
FROM vpc_flow_logs
WHERE interface_id = 'eni-efe7eee6b10a023de'
  AND srcport = 22
  AND action = 'REJECT'
  AND dstaddr LIKE '198.18.64.%'
  AND start >= to_unixtime(timestamp '2026-06-24 13:00:00')
