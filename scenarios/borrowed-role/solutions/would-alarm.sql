SELECT count(*) FROM cloudtrail
WHERE userIdentity.sessionContext.ec2RoleDelivery = '1.0'
