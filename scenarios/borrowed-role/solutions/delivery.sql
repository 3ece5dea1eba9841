SELECT CASE userIdentity.sessionContext.ec2RoleDelivery WHEN '1.0' THEN 'imdsv1' ELSE 'imdsv2' END FROM cloudtrail
WHERE userIdentity.arn LIKE '%:assumed-role/orders-web/i-%'
  AND sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21'
ORDER BY eventTime LIMIT 1
