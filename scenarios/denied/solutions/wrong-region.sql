SELECT awsRegion FROM cloudtrail
WHERE errorMessage LIKE '%service control policy%' AND userIdentity.arn LIKE '%/release-%'
