SELECT lower(userIdentity.type) AS signed_by
FROM cloudtrail
WHERE eventName = 'AuthorizeSecurityGroupIngress'
  AND errorCode IS NULL
  AND element_at(requestParameters, 'ipPermissions') LIKE '%"fromPort":22,%'
  AND element_at(requestParameters, 'ipPermissions') LIKE '%"cidrIp":"0.0.0.0/0"%'
