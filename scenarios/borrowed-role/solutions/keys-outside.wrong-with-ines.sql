SELECT count(DISTINCT userIdentity.accessKeyId) FROM cloudtrail
WHERE userIdentity.sessionContext.sessionIssuer.userName = 'orders-web' AND sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21'
