WITH flows AS (
  SELECT count_if(srcport = 22 AND action = 'REJECT') AS lost,
    count_if(dstport = 22 AND action = 'ACCEPT' AND srcaddr NOT LIKE '10.60.%'
      AND srcaddr NOT LIKE '198.18.64.%') AS strangers
  FROM vpc_flow_logs
  WHERE interface_id = 'eni-efe7eee6b10a023de' AND start >= to_unixtime(timestamp '2026-06-24 13:00:00')
), requests AS (
  SELECT count_if(message LIKE '%" 502 %') AS errors
  FROM access_log WHERE time >= timestamp '2026-06-24 14:00:00'
)
SELECT CASE
  WHEN lost = 0 AND strangers = 0 AND errors = 0 THEN 'solved'
  WHEN lost = 0 OR errors = 0 THEN 'partly'
  ELSE 'unsolved' END AS verdict
FROM flows, requests
