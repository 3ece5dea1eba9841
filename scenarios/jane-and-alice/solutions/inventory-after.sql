SELECT count(*) FROM cloudtrail WHERE eventTime >= '2026-10-16T09:00:00Z' AND userIdentity.userName = 'Alice' AND sourceIPAddress = '203.0.113.18' AND userAgent LIKE 'Boto3%' AND errorCode IS NULL
