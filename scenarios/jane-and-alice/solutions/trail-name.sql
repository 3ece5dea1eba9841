SELECT CASE WHEN userIdentity.arn NOT LIKE '%/' || userIdentity.userName THEN 'both' ELSE lower(userIdentity.userName) END
FROM cloudtrail WHERE eventID = '167581bb-c7bd-4c12-9c98-8e87e7a761dd'
