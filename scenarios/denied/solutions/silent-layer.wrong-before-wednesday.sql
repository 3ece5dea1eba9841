SELECT DISTINCT regexp_extract(errorMessage, 'because no (identity)-based policy allows the s3:', 1)
FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com' AND errorMessage <> 'Access Denied'
  AND userIdentity.arn LIKE '%tides-deploy/deps-check' AND eventTime < '2026-11-11T09:00:00Z'
