SELECT sum(bytes) FROM (
  SELECT max(CAST(element_at(additionalEventData, 'bytesTransferredOut') AS bigint)) AS bytes
  FROM cloudtrail
WHERE eventName = 'GetObject' AND errorCode IS NULL
  AND userIdentity.sessionContext.sessionIssuer.userName = 'Cognito_kestrelUnauth_Role'
  AND (element_at(requestParameters, 'key') LIKE 'private/%' OR element_at(requestParameters, 'key') LIKE 'exports/%')
  GROUP BY element_at(requestParameters, 'key')
)
