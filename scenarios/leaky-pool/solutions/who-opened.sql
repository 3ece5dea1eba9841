SELECT split_part(userIdentity.arn, '/', 3) FROM cloudtrail
WHERE eventName = 'PutRolePolicy' AND element_at(requestParameters, 'roleName') = 'Cognito_kestrelUnauth_Role'
