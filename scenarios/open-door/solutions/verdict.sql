WITH flows AS (
  SELECT dstport, action,
    srcaddr LIKE '10.20.%' OR srcaddr LIKE '198.18.37.%' AS expected,
    srcaddr LIKE '198.19.%' AS customer
  FROM vpc_flow_logs
  WHERE start >= to_unixtime(timestamp '2026-05-20 07:30:00')
)
SELECT CASE
  WHEN count_if(dstport = 22 AND action = 'ACCEPT' AND NOT expected)
    BETWEEN 1 AND count_if(dstport = 22 AND action = 'REJECT' AND NOT expected) - 1 THEN 'partly'
  WHEN count_if(dstport = 22 AND action = 'ACCEPT' AND NOT expected) > 0 THEN 'unsolved'
  WHEN count_if(dstport = 443 AND action = 'REJECT' AND customer) > 0 THEN 'partly'
  WHEN (SELECT count(*) FROM deploy_log WHERE message LIKE '%failed%') > 0 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM flows
