SELECT count(DISTINCT srcaddr) AS strangers
FROM vpc_flow_logs
WHERE dstport = 22
  AND action = 'ACCEPT'
  AND srcaddr NOT LIKE '10.20.%'
  AND srcaddr NOT LIKE '198.18.37.%'
