SELECT split_part(userIdentity.principalId, ':', 2) FROM cloudtrail
WHERE userIdentity.sessionContext.ec2RoleDelivery = '1.0'
ORDER BY eventTime LIMIT 1
