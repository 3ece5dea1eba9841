SELECT eventName
FROM cloudtrail
WHERE userIdentity.sessionContext.sessionIssuer.userName = 'ShopWeb'
  AND eventName <> 'GetParameter'
ORDER BY eventTime
LIMIT 1
