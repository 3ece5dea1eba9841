SELECT regexp_extract(element_at(requestParameters, 'policyDocument'), '\d{12}') FROM cloudtrail
WHERE eventName = 'UpdateAssumeRolePolicy' AND errorCode IS NULL ORDER BY eventTime LIMIT 1
