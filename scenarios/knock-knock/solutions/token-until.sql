SELECT json_extract_scalar(element_at(responseElements, 'credentials'), '$.expiration') FROM cloudtrail
WHERE eventName = 'GetSessionToken'
