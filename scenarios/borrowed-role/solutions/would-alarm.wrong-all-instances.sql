SELECT count(*) FROM cloudtrail
WHERE userIdentity.sessionContext.ec2RoleDelivery IS NOT NULL
