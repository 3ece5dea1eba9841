SELECT json_extract_scalar(element_at(responseElements, 'accessKey'), '$.accessKeyId') FROM cloudtrail
WHERE eventName = 'CreateAccessKey' AND userIdentity.userName = 'jonas'
