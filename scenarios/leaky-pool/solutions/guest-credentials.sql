SELECT count(*) FROM cloudtrail
WHERE eventName = 'GetCredentialsForIdentity' AND element_at(requestParameters, 'logins') IS NULL
