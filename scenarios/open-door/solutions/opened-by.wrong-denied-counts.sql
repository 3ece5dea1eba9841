SELECT userIdentity.userName
FROM cloudtrail
WHERE eventName = 'AuthorizeSecurityGroupIngress'
  AND element_at(requestParameters, 'ipPermissions') LIKE '%"cidrIp":"0.0.0.0/0"%'
ORDER BY eventTime
LIMIT 1
