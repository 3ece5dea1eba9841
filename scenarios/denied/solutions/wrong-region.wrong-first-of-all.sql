SELECT awsRegion FROM cloudtrail WHERE errorMessage LIKE '%service control policy%' ORDER BY eventTime LIMIT 1
