SELECT count(*) FROM cloudtrail
WHERE errorCode = 'AccessDenied' AND regexp_like(userIdentity.arn, '-deploy/release-')
