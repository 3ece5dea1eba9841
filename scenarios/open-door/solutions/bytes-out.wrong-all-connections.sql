SELECT sum(bytes)
FROM vpc_flow_logs
WHERE srcport = 22 AND dstaddr = '192.0.2.146'
