SELECT json_extract_scalar(element_at(responseElements, 'credentials'), '$.expiration') FROM cloudtrail
WHERE eventName = 'GetCredentialsForIdentity' AND userAgent LIKE 'Boto3/1.38.23 %'
ORDER BY eventTime DESC LIMIT 1
