WITH connections AS (
  SELECT dstport, count(*) AS records, sum(bytes) AS sent
  FROM vpc_flow_logs
  WHERE srcport = 22 AND dstaddr = '192.0.2.146'
  GROUP BY dstport
)
SELECT sent FROM connections ORDER BY records DESC LIMIT 1
