SELECT userIdentity.accessKeyId
FROM cloudtrail
WHERE userIdentity.accessKeyId IS NOT NULL
ORDER BY eventTime
LIMIT 1
