SELECT regexp_extract(errorMessage, 'policy/([A-Za-z]+)', 1) FROM cloudtrail
WHERE eventName = 'CreatePolicyVersion' AND errorCode = 'AccessDenied' LIMIT 1
