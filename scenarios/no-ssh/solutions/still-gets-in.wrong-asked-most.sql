SELECT srcaddr
FROM vpc_flow_logs
WHERE interface_id = 'eni-efe7eee6b10a023de' AND dstport = 22 AND action = 'ACCEPT'
  AND from_unixtime(start) > timestamp '2026-06-24 08:43:00'
GROUP BY srcaddr ORDER BY count(*) DESC LIMIT 1
