SELECT DISTINCT regexp_extract(errorMessage, 'key/([0-9a-f-]+)', 1) FROM cloudtrail
WHERE errorCode = 'KMSInvalidStateException'
