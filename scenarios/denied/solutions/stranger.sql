SELECT DISTINCT sourceIPAddress FROM cloudtrail
WHERE userIdentity.arn LIKE '%tides-deploy/%' AND sourceIPAddress NOT LIKE '%.amazonaws.com'
  AND sourceIPAddress NOT IN (SELECT sourceIPAddress FROM cloudtrail WHERE eventName = 'AssumeRoleWithWebIdentity')
