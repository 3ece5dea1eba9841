SELECT count(DISTINCT srcaddr)
FROM vpc_flow_logs
WHERE dstport = 22 AND action = 'ACCEPT'
