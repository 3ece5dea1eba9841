SELECT max(dstport)
FROM vpc_flow_logs
WHERE srcport = 22 AND action = 'ACCEPT' AND dstaddr LIKE '198.18.64.%'
