WITH script AS (
  SELECT count_if(errorCode IS NULL) AS passed, count_if(errorCode IS NOT NULL) AS refused FROM cloudtrail
  WHERE eventSource = 's3.amazonaws.com' AND userAgent LIKE '[Boto3/1.38.23 %' AND eventTime >= '2026-05-18T10:00:00Z'
), avatars AS (
  SELECT count(*) AS seen FROM cloudtrail
  WHERE eventName = 'GetObject' AND errorCode IS NULL AND element_at(requestParameters, 'key') LIKE 'avatars/%'
    AND userIdentity.sessionContext.sessionIssuer.userName = 'Cognito_kestrelUnauth_Role'
)
SELECT CASE
    WHEN passed > 0 AND refused > 0 THEN 'partly'
    WHEN passed > 0 THEN 'unsolved'
    WHEN seen > 0 THEN 'solved'
    ELSE 'partly'
  END
FROM script, avatars
