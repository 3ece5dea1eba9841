SELECT sourceIPAddress FROM cloudtrail
WHERE eventName = 'PutRolePolicy' AND element_at(requestParameters, 'roleName') = 'release-runner'
