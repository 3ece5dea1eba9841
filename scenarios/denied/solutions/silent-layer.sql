-- The same role, buckets of the account itself: there the message names the layer.
SELECT DISTINCT regexp_extract(errorMessage, 'because no permissions (boundary) allows the s3:', 1)
FROM cloudtrail
WHERE eventSource = 's3.amazonaws.com' AND errorMessage <> 'Access Denied'
  AND userIdentity.arn LIKE '%tides-deploy/%' AND eventTime > '2026-11-11T10:00:00Z'
