SELECT dstaddr
FROM vpc_flow_logs
WHERE srcport = 22 AND action = 'ACCEPT'
GROUP BY dstaddr
ORDER BY sum(bytes) DESC
LIMIT 1
