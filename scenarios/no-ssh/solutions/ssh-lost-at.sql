SELECT from_unixtime(min(start)) AS lost_at
FROM vpc_flow_logs
WHERE srcport = 22 AND action = 'REJECT'
