SELECT CASE WHEN count_if(userIdentity.arn NOT LIKE '%:user/' || userIdentity.userName) = 0 THEN 'tool' ELSE 'cloudtrail' END
FROM cloudtrail WHERE userIdentity.type = 'IAMUser'
