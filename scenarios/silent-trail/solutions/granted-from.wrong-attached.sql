SELECT sourceIPAddress FROM cloudtrail
WHERE eventName = 'AttachRolePolicy' AND element_at(requestParameters, 'roleName') = 'release-runner'
