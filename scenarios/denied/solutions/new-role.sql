SELECT DISTINCT regexp_extract(errorMessage, 'iam:PassRole on resource: \S+:role/(\S+)', 1)
FROM cloudtrail
WHERE userIdentity.arn LIKE '%/release-%' AND errorMessage LIKE '%iam:PassRole%'
