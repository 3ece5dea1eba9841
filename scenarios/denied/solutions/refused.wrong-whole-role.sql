SELECT count(*) FROM cloudtrail
WHERE errorCode = 'AccessDenied' AND userIdentity.arn LIKE '%tides-deploy/%'
