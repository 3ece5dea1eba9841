SELECT eventName
FROM cloudtrail
WHERE eventSource = 'ec2.amazonaws.com'
  AND readOnly = false
  AND eventTime <= timestamp '2026-06-24 08:42:30'
ORDER BY eventTime DESC
LIMIT 1
