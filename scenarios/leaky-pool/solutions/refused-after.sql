SELECT count(*) FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com' AND errorCode IS NOT NULL AND userAgent LIKE '[Boto3/1.38.23 %'
