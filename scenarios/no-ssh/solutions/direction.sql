WITH flows AS (
  SELECT srcaddr LIKE '198.18.64.%' AS asked, action
  FROM vpc_flow_logs
  WHERE interface_id = 'eni-efe7eee6b10a023de'
    AND 22 IN (srcport, dstport)
    AND (srcaddr LIKE '198.18.64.%' OR dstaddr LIKE '198.18.64.%')
    AND from_unixtime(start) >= timestamp '2026-06-24 09:50:00'
)
SELECT CASE
  WHEN count_if(asked) = 0 THEN 'no-arrival'
  WHEN count_if(asked AND action = 'ACCEPT') = 0 THEN 'turned-away'
  WHEN count_if(NOT asked AND action = 'ACCEPT') = 0 THEN 'answer-lost'
  ELSE 'refused-key' END AS direction
FROM flows
