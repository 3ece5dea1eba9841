SELECT count(*) FROM cloudtrail
WHERE eventName = 'GetId' AND element_at(requestParameters, 'logins') IS NULL
