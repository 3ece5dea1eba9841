SELECT count(DISTINCT element_at(requestParameters, 'key')) FROM cloudtrail
WHERE eventName = 'GetObject' AND errorCode IS NULL AND userIdentity.accessKeyId IN (
  SELECT json_extract_scalar(element_at(responseElements, 'credentials'), '$.accessKeyId') FROM cloudtrail
  WHERE eventName = 'AssumeRole' AND userIdentity.accountId = '847290163355'
)
