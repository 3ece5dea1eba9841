SELECT min(eventTime)
FROM cloudtrail
WHERE eventName = 'GetObject' AND errorCode IS NULL
  AND userIdentity.sessionContext.sessionIssuer.userName = 'Cognito_kestrelUnauth_Role'
  AND (element_at(requestParameters, 'key') LIKE 'private/%' OR element_at(requestParameters, 'key') LIKE 'exports/%')
