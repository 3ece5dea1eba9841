SELECT count(*) FROM cloudtrail
WHERE userIdentity.arn LIKE '%:assumed-role/orders-web/i-%'
  AND sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21'
  AND errorCode IS NOT NULL AND eventTime >= '2026-09-17T14:00:00Z'
