SELECT sourceIPAddress FROM cloudtrail
WHERE userIdentity.arn LIKE '%:assumed-role/orders-web/i-%'
  AND sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21'
ORDER BY eventTime LIMIT 1
