SELECT min(eventTime) FROM cloudtrail
WHERE userIdentity.sessionContext.sessionIssuer.userName = 'orders-web'
  AND sourceIPAddress = '203.0.113.87'
